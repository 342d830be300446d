/** Which database faults mean "try again", and which mean that the connection is gone. */

const serialization = ['40001', '40P01'];
// 57P01–57P03: shutting down, crashed, starting up. 08xxx: connection exceptions. 26000: a prepared statement that
// the server forgot. 53300: too many connections.
const connection = /^(08...|57P0[123]|26000|53300)$/;
const sockets = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'];
const sayings =
  /connection terminated|client was closed|connection error|timeout exceeded when trying to connect|query read timeout|not queryable/i;

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

export function hasConnectionFault(error: unknown): boolean {
  const code = codeOf(error);
  if (connection.test(code) || sockets.includes(code)) return true;
  return error instanceof Error && sayings.test(error.message);
}

export const isRetryable = (error: unknown): boolean =>
  serialization.includes(codeOf(error)) || hasConnectionFault(error);

/** Nothing is wrong with the request; the machine is busy, stopping or cut off. Answered 503 with Retry-After. */
export const isUnavailable = (error: unknown): boolean =>
  isRetryable(error) ||
  ['55P03', '57014', '25P03', '25P02', '53100', '53200', '58030'].includes(codeOf(error));
