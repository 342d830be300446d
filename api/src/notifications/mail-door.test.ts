import { describe, expect, test } from 'vitest';
import { outcomeOf, type SmtpFault } from './mail-door.ts';

const fault = (given: Partial<SmtpFault>): SmtpFault => Object.assign(new Error('said'), given);

describe('what a mail server says', () => {
  test.each([
    [
      'an unknown mailbox',
      { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 <a@b.cn> unknown' },
      false,
      { kind: 'refused', why: 'mail_server_refused RCPT TO 550 5.1.1' },
    ],
    [
      'greylisting',
      { command: 'RCPT TO', responseCode: 451, response: '451 4.7.1 later' },
      false,
      { kind: 'failed', why: 'mail_server_refused RCPT TO 451 4.7.1', outage: false },
    ],
    [
      'a refused message',
      { command: 'DATA', responseCode: 554, response: '554 no' },
      true,
      { kind: 'refused', why: 'mail_server_refused DATA 554' },
    ],
    [
      'a wrong sequence',
      { command: 'DATA', responseCode: 503, response: '503 again' },
      true,
      { kind: 'failed', why: 'mail_server_refused DATA 503', outage: false },
    ],
    [
      'a wrong password of ours',
      { command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 no' },
      false,
      { kind: 'failed', why: 'mail_server_refused AUTH PLAIN 535 5.7.8', outage: false },
    ],
    [
      'no service today',
      { command: 'CONN', responseCode: 554, response: '554 no service' },
      false,
      { kind: 'failed', why: 'mail_server_refused CONN 554', outage: true },
    ],
    [
      'closing down',
      { command: 'RCPT TO', responseCode: 421, response: '421 4.3.2 closing' },
      false,
      { kind: 'failed', why: 'mail_server_refused RCPT TO 421 4.3.2', outage: true },
    ],
    [
      'nobody there',
      { code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' },
      false,
      { kind: 'failed', why: 'mail_server_unreachable ECONNREFUSED', outage: true },
    ],
    [
      'a name nobody knows',
      { code: 'EDNS', originalCode: 'ENOTFOUND', command: 'CONN' },
      false,
      { kind: 'failed', why: 'mail_server_unreachable ENOTFOUND', outage: true },
    ],
    [
      'a line cut in the message',
      { code: 'ECONNECTION', command: 'CONN' },
      true,
      { kind: 'failed', why: 'mail_server_dropped ECONNECTION', outage: false },
    ],
    [
      'an address that is none',
      { code: 'EENVELOPE', command: 'API' },
      false,
      { kind: 'refused', why: 'address_invalid' },
    ],
  ] as const)('%s', (_, given, handedOver, outcome) => {
    expect(outcomeOf(fault(given), handedOver)).toEqual(outcome);
  });
});
