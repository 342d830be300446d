/** Which part a file plays: one of the materials the rules ask for, or the stamped paper itself. */
export const filePurposes = ['material', 'stamped_paper'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** A box of the paper against the same box of the data. */
export const paperStates = ['unconfirmed', 'same', 'differs', 'resolved'] as const;
export type PaperState = (typeof paperStates)[number];

/** How a difference was ended: somebody misread, the paper was corrected, or the data is to be. */
export const paperResolutions = ['misread', 'paper_corrected', 'data_corrected'] as const;
export type PaperResolution = (typeof paperResolutions)[number];
