import Table from 'cli-table3';
import { Command } from 'commander';
import { COMMAND_LINE } from '../access/audit/audit-actions.js';
import { type Speak, speak } from '../platform/i18n/texts.js';
import { eventsIn, WEBHOOK_EVENTS } from '../webhooks/webhook.js';
import type { Webhook, WebhookDelivery } from '../webhooks/webhook.entity.js';
import { Webhooks } from '../webhooks/webhooks.service.js';
import { withApplication } from './application.service.js';
import { type LanguageOptions, languageOption } from './language.js';
import { printable } from './printable.js';
import { EXIT, type Surroundings } from './terminal.js';
import { WEBHOOK_TEXTS } from './webhook-words.js';

type Say = Speak<typeof WEBHOOK_TEXTS>;
const SHOWN = 50;

/** `hviletid webhook`: addresses that are told what happens to violations. */
export const webhookCommand = (surroundings: Surroundings): Command =>
  new Command('webhook')
    .addCommand(addCommand(surroundings))
    .addCommand(listCommand(surroundings))
    .addCommand(removeCommand(surroundings))
    .addCommand(testCommand(surroundings))
    .addCommand(deliveriesCommand(surroundings));

interface AddOptions extends LanguageOptions {
  readonly events: string;
  readonly details?: boolean;
}

const addCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('add')
    .description('tell an address, and print the secret that signs the messages, once')
    .argument('<url>', 'like https://system.example.no/hook')
    .option('--events <events>', 'what of, with commas between', WEBHOOK_EVENTS.join(','))
    .option('--details', 'rule, date, state, employee number and unit code beside the ids')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nThe secret alone goes to standard output. Private addresses are refused, here and whenever a message is sent,' +
        '\nunless HVILETID_WEBHOOK_NETWORKS allows their network.',
    )
    .action(async (url: string, { events, details = false, lang }: AddOptions) => {
      const chosen = settings({ language: lang });
      const wish = { url, events: eventsIn(events), hasDetails: details };
      const { id, secret } = await withApplication(chosen, (app) =>
        app.get(Webhooks).add(wish, { id: COMMAND_LINE, seesNames: true }),
      );
      terminal.print(secret);
      terminal.note(speak(WEBHOOK_TEXTS, chosen.language)('added', { id }));
    });

const listCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('list')
    .description('print every webhook: where, what of, how much')
    .addOption(languageOption())
    .action(async ({ lang }: LanguageOptions) => {
      const chosen = settings({ language: lang });
      const webhooks = await withApplication(chosen, (app) => app.get(Webhooks).list());
      terminal.print(printable(webhookTable(webhooks, speak(WEBHOOK_TEXTS, chosen.language))));
    });

const removeCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('remove')
    .description('tell an address no longer; its messages are deleted')
    .argument('<id>', 'the id that "webhook list" shows')
    .addOption(languageOption())
    .action(async (id: string, { lang }: LanguageOptions) => {
      const chosen = settings({ language: lang });
      await withApplication(chosen, (app) => app.get(Webhooks).remove(id, COMMAND_LINE));
      terminal.print(speak(WEBHOOK_TEXTS, chosen.language)('removed', { id }));
    });

const testCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('test')
    .description('send a message without a violation, and print what came of it')
    .argument('<id>', 'the id that "webhook list" shows')
    .addOption(languageOption())
    .addHelpText('after', '\nExit status: 0 delivered, 1 not.')
    .action(async (id: string, { lang }: LanguageOptions) => {
      const chosen = settings({ language: lang });
      const delivery = await withApplication(chosen, (app) => app.get(Webhooks).test(id, COMMAND_LINE));
      terminal.print(printable(deliveryTable([delivery], speak(WEBHOOK_TEXTS, chosen.language))));
      terminal.exit(delivery.state === 'delivered' ? EXIT.fine : EXIT.found);
    });

const deliveriesCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('deliveries')
    .description(`print what became of the latest ${SHOWN} messages`)
    .argument('<id>', 'the id that "webhook list" shows')
    .addOption(languageOption())
    .action(async (id: string, { lang }: LanguageOptions) => {
      const chosen = settings({ language: lang });
      const rows = await withApplication(chosen, (app) => app.get(Webhooks).deliveries(id, SHOWN));
      terminal.print(printable(deliveryTable(rows, speak(WEBHOOK_TEXTS, chosen.language))));
    });

function webhookTable(webhooks: readonly Webhook[], say: Say): string {
  if (webhooks.length === 0) return say('none');
  const head = [say('id'), say('url'), say('events'), say('contents')];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const { id, url, events, hasDetails } of webhooks) {
    table.push([id, url, events.join('\n'), say(hasDetails ? 'details' : 'ids')]);
  }
  return table.toString();
}

function deliveryTable(rows: readonly WebhookDelivery[], say: Say): string {
  if (rows.length === 0) return say('noDeliveries');
  const head = [say('id'), say('event'), say('state'), say('attempts'), say('answer')];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const { id, event, state, attempts, nextAt, lastStatus, lastError } of rows) {
    const answer = lastError ?? String(lastStatus ?? '');
    table.push([id, event, say(state, { at: nextAt.toISOString() }), attempts, answer]);
  }
  return table.toString();
}
