import { spoken } from './fault-words.js';

/** The ends of a period as an address names them, `YYYY-MM-DD`, both inside. */
interface Ends {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** For a schema's `refine`: a period the wrong way round is refused, for its empty list would be taken for an answer. */
export const IN_ORDER: [(ends: Ends) => boolean, { readonly path: string[]; readonly message: string }] = [
  ({ from, to }: Ends): boolean => from === undefined || to === undefined || from <= to,
  {
    path: ['to'],
    message: spoken({
      nb: 'perioden slutter før den begynner; ventet den første dagen eller en senere',
      nn: 'perioden sluttar før han byrjar; venta den første dagen eller ein seinare',
      en: 'the period ends before it begins; expected the first day or a later one',
    }),
  },
];
