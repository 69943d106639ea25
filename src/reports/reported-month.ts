import type { MonthFigures } from '../indicators/figures.js';
import { DomainError } from '../platform/errors.js';

export class NoFigures extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'report.no-figures';
  override readonly said = {
    nb: 'Det finnes ingen tall for denne måneden: ingen arbeidstid fra den er lest inn og kontrollert.',
    nn: 'Det finst ingen tal for denne månaden: inga arbeidstid frå han er lesen inn og kontrollert.',
    en: 'There are no figures for this month: no working time of it has been imported and checked.',
  };

  constructor(month: string) {
    super(
      `There are no figures for ${month}: nobody's working time of that month has been imported and evaluated.`,
    );
  }
}

/** A report about nothing would be read as "no breaches". */
export function assertFigures(figures: MonthFigures): void {
  if (figures.coverage.evaluated === 0) throw new NoFigures(figures.month);
}
