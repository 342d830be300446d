import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/account.ts';

export default {
  profile: 'Profile',
  profile_lead:
    'Your name stands on what you handle; mail and mobile number serve sign-in, notices and password resets.',
  profile_saved: 'Your profile was saved.',
  username: 'Username',
  name: 'Name',
  mail: 'Mail address',
  mobile: 'Mobile number',
  contact_hint: 'Give at least one, or you cannot reset your password yourself',
  language: 'Language of pages and notices',

  password: 'Password',
  password_lead: 'Changing it signs you out everywhere but here.',
  password_current: 'Current password',
  password_change: 'Change the password',
  password_changed: 'The password was changed; every other device is signed out.',

  second_factor: 'Second factor',
  second_factor_lead:
    'A one-time code from your phone beside the password: a leaked password alone opens nothing.',
  second_factor_needed:
    'You serve in an authority or the operator, so a second factor has to be set up before you can act.',
  second_factor_how:
    'You need a phone with an authenticator for TOTP, such as FreeOTP or Microsoft Authenticator. It takes about a minute.',
  second_factor_begin: 'Begin',
  second_factor_on: 'On',
  second_factor_confirm: 'Turn it on',
  second_factor_remove: 'Turn it off',
  second_factor_remove_consequence:
    'Afterwards the password alone signs you in; the recovery codes die with it.',
  second_factor_removed: 'The second factor is off.',
  second_factor_mandatory:
    'Your membership needs the second factor. For a new phone, turn it off and set it up again at once; until then your office stays closed.',
  scan: 'Scan this with the authenticator:',
  qr: 'QR code of the second factor',
  scan_by_hand: 'If you cannot scan, choose to enter the key by hand:',
  first_code: 'Code shown by the app',
  first_code_hint: 'Six digits, a new one about every 30 seconds',
  code: 'Code or recovery code',
  codes_title: (f) => `Recovery codes (${f.username})`,
  codes_once_title: 'The second factor is on: keep your recovery codes now',
  codes_once:
    'They are shown this once. If the phone is lost or changed, each of them signs you in one time. Print or copy them and keep them apart from the password.',
  codes_kept: 'I have kept them, continue',
  codes_left: (f) => `${f.count} recovery codes left`,
  codes_few: 'You are running out of recovery codes: make and keep new ones.',
  codes_renew: 'New recovery codes',
  codes_renew_consequence: 'All earlier recovery codes die when new ones are made.',

  sessions: 'Devices',
  sessions_lead: 'End any device you do not know and change your password. It takes effect within a second.',
  device: 'Device',
  device_unknown: 'Unknown device',
  this_device: 'This device',
  address: 'Network address',
  started: 'Signed in',
  seen: 'Last used',
  end_session: 'End',
  session_ended: 'The device was signed out.',
  end_others: 'End every other device',
  end_others_consequence: 'Every sign-in but this one ends at once; what was not submitted there is lost.',
  sessions_ended: (f) => `${f.count} other sign-ins ended.`,

  trail: 'Security record',
  trail_lead: 'Sign-ins, failures and changes of this account. Nobody can alter or delete them.',
  password_for_contact: 'Needed when the mail address or mobile number changes',
} satisfies Same<typeof zh>;
