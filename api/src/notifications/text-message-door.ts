import type { Logger } from 'pino';
import { type Outcome, refused } from './outcome.ts';

export interface TextMessage {
  id: string;
  to: string;
  toMasked: string;
  content: string;
}

/** Where text messages leave. A provider's driver implements this; it must recognize an id it has had before. */
export interface TextMessageDoor {
  send(message: TextMessage): Promise<Outcome>;
}

/**
 * Until a provider is set up: the log says that something would have left, never what. The delivery is not called
 * delivered, for nobody received it: it stays with the operator, who can send it again once there is a provider.
 */
export const logOnlyDoor = (log: Pick<Logger, 'warn'>): TextMessageDoor => ({
  async send({ id, toMasked }) {
    log.warn({ delivery: id, to: toMasked }, 'no text-message gate is set up');
    return refused('no_text_message_gate');
  },
});
