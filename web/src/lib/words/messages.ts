/** Facts of a message are texts by the time words are put around them; what is missing is the empty text. */
export type MessageWords = Record<string, (facts: Record<string, string>) => string>;
