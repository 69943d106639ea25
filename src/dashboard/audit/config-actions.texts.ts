import type { Messages } from '../../platform/i18n/texts.js';

/** What was configured otherwise. */
export const CONFIG_ACTIONS = {
  'change-register': {
    nb: 'Endret enheter, ansatte eller stillinger',
    nn: 'Endra einingar, tilsette eller stillingar',
    en: 'Changed units, employees or positions',
  },
  'change-agreements': { nb: 'Endret avtaler', nn: 'Endra avtalar', en: 'Changed agreements' },
  'change-thresholds': { nb: 'Endret måltall', nn: 'Endra måltal', en: 'Changed goals' },
  'change-rulebook': {
    nb: 'Tok i bruk et annet regelverk',
    nn: 'Tok i bruk eit anna regelverk',
    en: 'Adopted another rulebook',
  },
  'change-retention': {
    nb: 'Tok i bruk andre oppbevaringstider',
    nn: 'Tok i bruk andre oppbevaringstider',
    en: 'Adopted other retention periods',
  },
  'change-causes': {
    nb: 'Tok i bruk andre egne årsaker',
    nn: 'Tok i bruk andre eigne årsaker',
    en: 'Adopted other causes of our own',
  },
  'change-alerts': {
    nb: 'Tok i bruk andre tider for varsler',
    nn: 'Tok i bruk andre tider for varsel',
    en: 'Adopted other times of alerts',
  },
  'change-objections': {
    nb: 'Tok i bruk andre frister for innsigelser',
    nn: 'Tok i bruk andre fristar for innseiingar',
    en: 'Adopted other terms of objections',
  },
  'change-presets': {
    nb: 'Tok i bruk andre medfølgende kolonneoppsett',
    nn: 'Tok i bruk andre medfølgjande kolonneoppsett',
    en: 'Adopted other column mappings that come with the product',
  },
  'change-sign-in': {
    nb: 'Endret innloggingen eller gruppene som gir roller',
    nn: 'Endra innlogginga eller gruppene som gir roller',
    en: 'Changed sign-in, or the groups that give roles',
  },
  'change-webhook-networks': {
    nb: 'Endret nettverkene webhooks kan nå',
    nn: 'Endra nettverka webhooks kan nå',
    en: 'Changed the networks that webhooks may reach',
  },
  'change-settings': {
    nb: 'Endret innstillinger for installasjonen',
    nn: 'Endra innstillingar for installasjonen',
    en: 'Changed settings of the installation',
  },
  'change-roles': {
    nb: 'Endret roller i rollefilen',
    nn: 'Endra roller i rollefila',
    en: 'Changed roles in the role file',
  },
} satisfies Messages;
