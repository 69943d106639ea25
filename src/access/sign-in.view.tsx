import type { ComponentChildren, VNode } from 'preact';
import { speak } from '../platform/i18n/texts.js';
import { ACCESS_TEXTS } from './access.texts.js';
import { type PageContext, ProductPage } from './page.view.js';
import { WHOLE_PERSONAS } from './personas.query.js';

export interface SignInChoice {
  readonly id: string;
  readonly name: string;
  readonly units: readonly string[];
}

/** Choosing a persona of the demo. */
export function SignInPage(props: {
  readonly context: PageContext;
  readonly managers: readonly SignInChoice[];
  readonly representatives: readonly Pick<SignInChoice, 'id' | 'name'>[];
  readonly employees: readonly Pick<SignInChoice, 'id' | 'name'>[];
  /** The page to go on to. */
  readonly next: string;
}): VNode {
  const say = speak(ACCESS_TEXTS, props.context.language);
  const { next, managers, representatives, employees } = props;
  return (
    <ProductPage context={props.context} title={say('signIn')}>
      <h1 class="ds-heading" data-size="lg">
        {say('signIn')}
      </h1>
      <p class="ds-paragraph">{say('demoIntro')}</p>
      <h2 class="ds-heading" data-size="sm">
        {say('wholeOrganisation')}
      </h2>
      <ul class="personas">
        {WHOLE_PERSONAS.map((id) => (
          <Persona key={id} id={id} name={say(SAYS[id].name)} next={next}>
            {say(SAYS[id].sees)}
          </Persona>
        ))}
      </ul>
      <h2 class="ds-heading" data-size="sm">
        {say('managers')}
      </h2>
      {managers.length === 0 && <p class="ds-paragraph">{say('noPersonas')}</p>}
      {managers.length > 0 && (
        <ul class="personas">
          {managers.map((manager) => (
            <Persona key={manager.id} id={manager.id} name={manager.name} next={next}>
              {say('managerSees', { units: manager.units.join(', ') })}
            </Persona>
          ))}
        </ul>
      )}
      <People heading={say('representatives')} people={representatives} next={next}>
        {say('representativeSees')}
      </People>
      <People heading={say('employees')} people={employees} next={next}>
        {say('employeeSees')}
      </People>
    </ProductPage>
  );
}

/** Persons who all see the same of their own. */
function People(props: {
  readonly heading: string;
  readonly people: readonly Pick<SignInChoice, 'id' | 'name'>[];
  readonly next: string;
  readonly children: ComponentChildren;
}): VNode | null {
  const { heading, people, next, children } = props;
  if (people.length === 0) return null;
  return (
    <>
      <h2 class="ds-heading" data-size="sm">
        {heading}
      </h2>
      <ul class="personas">
        {people.map(({ id, name }) => (
          <Persona key={id} {...{ id, name, next }}>
            {children}
          </Persona>
        ))}
      </ul>
    </>
  );
}

const SAYS = {
  hr: { name: 'hr', sees: 'hrSees' },
  reader: { name: 'reader', sees: 'readerSees' },
  'safety-delegate': { name: 'safetyDelegate', sees: 'safetyDelegateSees' },
  admin: { name: 'admin', sees: 'adminSees' },
} as const;

/** What stands where nobody can sign in: that it is so, and what works instead. */
export function SignInClosedPage({ context }: { readonly context: PageContext }): VNode {
  const say = speak(ACCESS_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('signIn')}>
      <h1 class="ds-heading" data-size="lg">
        {say('signIn')}
      </h1>
      <p class="ds-paragraph">{say(context.isDemo ? 'demoElsewhere' : 'closed')}</p>
      {!context.isDemo && <p class="ds-paragraph">{say('closedInstead')}</p>}
    </ProductPage>
  );
}

/** Where people go to the issuer of the settings. */
export function SignInByOidcPage(props: { readonly context: PageContext; readonly next: string }): VNode {
  const say = speak(ACCESS_TEXTS, props.context.language);
  return (
    <ProductPage context={props.context} title={say('signIn')}>
      <h1 class="ds-heading" data-size="lg">
        {say('signIn')}
      </h1>
      <p class="ds-paragraph">{say('oidcIntro')}</p>
      <p class="ds-paragraph">
        <a
          href={`/sign-in/begin?next=${encodeURIComponent(props.next)}`}
          class="ds-button"
          data-variant="primary"
        >
          {say('signInOidc')}
        </a>
      </p>
    </ProductPage>
  );
}

/** Signed out here; leads on to where the session at the issuer ends too. */
export function SignedOutPage(props: { readonly context: PageContext; readonly farewell: string }): VNode {
  const say = speak(ACCESS_TEXTS, props.context.language);
  return (
    <ProductPage context={props.context} title={say('signedOut')} leadsTo={props.farewell}>
      <h1 class="ds-heading" data-size="lg">
        {say('signedOut')}
      </h1>
      <p class="ds-paragraph">
        <a href={props.farewell} class="ds-link">
          {say('signOutOidc')}
        </a>
      </p>
    </ProductPage>
  );
}

function Persona(props: {
  readonly id: string;
  readonly name: string;
  readonly next: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <li class="ds-card persona">
      <form method="post" action="/sign-in">
        <input type="hidden" name="next" value={props.next} />
        <button type="submit" name="persona" value={props.id} class="ds-button" data-variant="primary">
          {props.name}
        </button>
      </form>
      <p class="ds-paragraph" data-size="sm">
        {props.children}
      </p>
    </li>
  );
}
