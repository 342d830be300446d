/** Whether the script has taken over the page the server sent. Until then people have been using it without us. */
export const page = { isAwake: false };
