// The form of the self-check: built question by question, read by response (clause 1.4).
import type { Language } from '../domain/tables';
import { HOW_OFTEN, PLACES, SELF_CHECK_ITEMS, selfCheckWords } from '../i18n/self-check';
import type { FormEntry, SelfCheckForm } from '../loop/ports';
import { entriesOf } from './form-responses';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

export class GoogleSelfCheckForm implements SelfCheckForm {
  private opened: { readonly id: string; readonly form: Form } | undefined;

  constructor(
    private readonly owner: string,
    private readonly language: Language,
    private readonly zone: string,
  ) {}

  /** Made or opened by another account it would be theirs, or closed to them. */
  isOurs(): boolean {
    return Session.getEffectiveUser().getEmail() === this.owner;
  }

  create(): string {
    return FormApp.create(selfCheckWords(this.language).title).getId();
  }

  complete(id: string): { url: string; items: Record<string, string> } {
    const form = this.form(id);
    const items = completeSelfCheck(form, this.language);
    return { url: form.getPublishedUrl(), items };
  }

  accept(id: string): void {
    if (!this.form(id).isAcceptingResponses()) this.form(id).setAcceptingResponses(true);
  }

  close(id: string): void {
    this.form(id).setAcceptingResponses(false).deleteAllResponses();
  }

  entriesSince(id: string, items: Readonly<Record<string, string>>, timestamp: number): readonly FormEntry[] {
    return entriesOf(this.form(id), items, timestamp, this.zone);
  }

  private form(id: string): Form {
    if (this.opened?.id !== id) this.opened = { id, form: FormApp.openById(id) };
    return this.opened.form;
  }
}

/** Safe to repeat after any interruption; gives item ids by the column that an answer goes to. */
const completeSelfCheck = (form: Form, language: Language): Record<string, string> => {
  const words = selfCheckWords(language);
  form.setTitle(words.title).setDescription(words.intro).setConfirmationMessage(words.confirmation);
  form.setCollectEmail(true).setAllowResponseEdits(false).setShowLinkToRespondAgain(false).setProgressBar(false);
  // An item gets its title last: one without was left by a run that died.
  for (const item of form.getItems().filter((left) => left.getTitle() === '')) form.deleteItem(item);
  const standing = form.getItems();
  const ids: Record<string, string> = {};
  const take = (key: string, title: string, add: () => Item): void => {
    const item = standing.find((known) => known.getTitle() === title) ?? add();
    ids[key] = String(item.getId());
  };
  const as = <T>(item: T): Item => item as unknown as Item;
  const choice = (key: string, title: string, options: readonly string[]): void =>
    take(key, title, () =>
      as(
        form
          .addMultipleChoiceItem()
          .setChoiceValues([...options])
          .setTitle(title),
      ),
    );
  const { ready, where, stopped } = words;
  take('ready', ready.title, () =>
    as(form.addMultipleChoiceItem().setHelpText(ready.help).setRequired(true).setTitle(ready.title)),
  );
  take('section', words.section, () => as(form.addPageBreakItem().setTitle(words.section)));
  for (const item of SELF_CHECK_ITEMS) choice(item, words.items[item], words.scales[item[0] as 'a' | 'b']);
  const places = PLACES.map((place) => where.options[place]);
  take('c1_where', where.title, () => as(form.addCheckboxItem().setChoiceValues(places).setTitle(where.title)));
  choice(
    'c2_access_problem',
    stopped.title,
    HOW_OFTEN.map((often) => stopped.options[often]),
  );
  // What `add…` gives has no `as…` methods: only an item that is looked up has.
  const looked = (key: string): Item => form.getItemById(Number(ids[key])) as Item;
  const first = looked('ready').asMultipleChoiceItem();
  first.setChoices([
    first.createChoice(ready.yes, looked('section').asPageBreakItem()),
    first.createChoice(ready.no, FormApp.PageNavigationType.SUBMIT),
  ]);
  if (!form.isPublished()) form.setPublished(true);
  return ids;
};
