/** Where an arc stands: empty, in the basis, full. */
export const atLower = 1;
export const inTree = 0;
export const atUpper = -1;
/** Neither in the tree nor ever priced: an arc that carries nothing and never will. */
export const barred = 2;
