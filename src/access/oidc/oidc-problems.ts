import { DomainError } from '../../platform/errors.js';

/** The issuer could not be reached, or did not answer as one. */
export class IssuerAway extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'access.issuer-away';
  override readonly said = {
    nb: 'Tjenesten du logger inn med, svarer ikke. Prøv igjen om litt. Varer det, så si fra til den som drifter Hviletid.',
    nn: 'Tenesta du loggar inn med, svarar ikkje. Prøv igjen om litt. Varer det, så sei frå til den som driftar Hviletid.',
    en: 'The service you sign in with does not answer. Try again shortly. If it lasts, tell whoever runs Hviletid.',
  };

  constructor(issuer: string) {
    super(`The issuer ${issuer} does not answer. Try again shortly; check the network between it and here.`);
  }
}

/** Something answered at the address of the issuer, but not the issuer of our settings. */
export class IssuerWrong extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'access.issuer-wrong';
  override readonly said = {
    nb: 'Innloggingen er satt opp feil. Si fra til den som drifter Hviletid: HVILETID_OIDC_ISSUER må være adressen tjenesten selv oppgir.',
    nn: 'Innlogginga er sett opp feil. Sei frå til den som driftar Hviletid: HVILETID_OIDC_ISSUER må vere adressa tenesta sjølv oppgjev.',
    en: 'Sign-in is set up wrongly. Tell whoever runs Hviletid: HVILETID_OIDC_ISSUER must be the address the service itself gives.',
  };

  constructor(issuer: string) {
    super(
      `What answers at ${issuer}/.well-known/openid-configuration is not the metadata of that issuer. Set HVILETID_OIDC_ISSUER to the "issuer" it names.`,
    );
  }
}

/** Proofs of the issuer are not yet or no longer valid by our clock. */
export class ClocksDiffer extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'access.clocks-differ';
  override readonly said = {
    nb: 'Klokken her og klokken hos innloggingstjenesten er uenige. Si fra til den som drifter Hviletid.',
    nn: 'Klokka her og klokka hos innloggingstenesta er usamde. Sei frå til den som driftar Hviletid.',
    en: 'The clock here and that of the sign-in service disagree. Tell whoever runs Hviletid.',
  };

  constructor(issuer: string) {
    super(`The clocks of this machine and of ${issuer} differ by more than 30 seconds. Set both by NTP.`);
  }
}

/** The issuer did not let the person in, or does not know us. */
export class SignInRefused extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.sign-in-refused';
  override readonly said = {
    nb: 'Innloggingstjenesten slapp deg ikke inn. Prøv igjen. Skjer det på nytt, så si fra til den som drifter Hviletid.',
    nn: 'Innloggingstenesta sleppte deg ikkje inn. Prøv igjen. Skjer det på nytt, så sei frå til den som driftar Hviletid.',
    en: 'The sign-in service did not let you in. Try again. If it happens again, tell whoever runs Hviletid.',
  };

  /** @param reason the code of OAuth (RFC 6749, 4.1.2.1 and 5.2), never the issuer's prose */
  constructor(reason: string) {
    super(`The issuer refused with "${reason}". Check the client's id, secret and redirect address there.`);
  }
}

/** An answer that belongs to no sign-in begun in this browser: too old, used, or forged. */
export class StaleSignIn extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'access.stale-sign-in';
  override readonly said = {
    nb: 'Denne innloggingen er brukt, utløpt eller begynt et annet sted. Begynn på nytt på innloggingssiden.',
    nn: 'Denne innlogginga er brukt, utgått eller byrja ein annan stad. Byrja på nytt på innloggingssida.',
    en: 'This sign-in was used, has expired or began elsewhere. Begin again on the sign-in page.',
  };

  constructor() {
    super('This answer belongs to no sign-in that is under way here. Begin again at /sign-in.');
  }
}

/** The claim that should name the person is missing. */
export class UnnamedPerson extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.unnamed-person';

  constructor(claim: string) {
    super(
      `The issuer sent no claim "${claim}". Have it sent, or name another one in HVILETID_OIDC_ID_CLAIM.`,
    );
  }
}

/** Entra ID leaves the groups out above 200 of them. */
export class TooManyGroups extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.too-many-groups';

  constructor(claim: string) {
    super(
      `You are in too many groups for the issuer to send them in "${claim}". Have it send only groups assigned to the application, or use app roles: HVILETID_OIDC_GROUPS_CLAIM=roles.`,
    );
  }
}

/** Known to the issuer, but nobody here. */
export class NoRole extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.no-role';
  override readonly said = {
    nb: 'Du er kjent, men har ingen rolle her. HR og styret får sin av grupper, ledere av at de leder en enhet under adressen eller nummeret de logger inn med, og rollefilen kan gi flere. Spør HR.',
    nn: 'Du er kjend, men har inga rolle her. HR og styret får si av grupper, leiarar av at dei leier ei eining under adressa eller nummeret dei loggar inn med, og rollefila kan gi fleire. Spør HR.',
    en: 'You are known but have no role here. HR and the board have theirs by groups, managers by leading a unit under the address or number they sign in with, and the role file can give more. Ask HR.',
  };

  constructor() {
    super(
      'You are known to the issuer, but are in no group with a role, lead no unit and stand in no role file. Ask HR.',
    );
  }
}
