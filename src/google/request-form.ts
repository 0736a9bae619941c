// The teachers' form: built field by field, read by response, offering the free times.
import { FORMATS, LANGUAGES, type Language, TOPICS, URGENCIES } from '../domain/tables';
import { messages } from '../i18n';
import type { FormField } from '../i18n/messages';
import type { FormEntry, RequestForm } from '../loop/ports';
import { entriesOf } from './form-responses';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
/** Everything in the form that is found again by its key: the fields and the two section breaks. */
export type FormItemKey = Exclude<FormField, 'email'> | 'slot_section' | 'reply_section';

export const CLASS_PATTERN = '^(1[01]|[1-9])\\s?[А-ЯЁA-Z]?$';
/** A list must offer something: `setChoiceValues([])` throws. */
const NOTHING = '—';

export class GoogleRequestForm implements RequestForm {
  private opened: Form | undefined;

  constructor(
    private readonly id: string,
    private readonly items: Readonly<Record<string, string>>,
    private readonly language: Language,
    private readonly zone: string,
  ) {}

  private form(): Form {
    this.opened ??= FormApp.openById(this.id);
    return this.opened;
  }

  entriesSince(timestamp: number): readonly FormEntry[] {
    return entriesOf(this.form(), this.items, timestamp, this.zone);
  }

  offer(labels: readonly string[]): void {
    this.list('slot').setChoiceValues([messages(this.language).form.anySlot, ...labels]);
  }

  offered(): readonly string[] {
    return this.list('slot')
      .getChoices()
      .slice(1)
      .map((choice) => choice.getValue());
  }

  offerSubjects(subjects: readonly string[]): void {
    this.list('subject').setChoiceValues(subjects.length ? [...subjects] : [NOTHING]);
  }

  forgetAll(): void {
    this.form().deleteAllResponses();
  }

  accept(open: boolean): void {
    this.form().setAcceptingResponses(open);
  }

  explain(help: string): void {
    this.item('text').asParagraphTextItem().setHelpText(help);
  }

  linkNotice(link: string): void {
    this.item('notice').asSectionHeaderItem().setHelpText(messages(this.language).form.noticeText(link));
  }

  forget(responseId: string): void {
    const form = this.form();
    try {
      form.deleteResponse(responseId);
    } catch (error) {
      // Gone already, or out of reach today: only the form can tell.
      if (form.getResponses().some((response) => response.getId() === responseId)) throw error;
    }
  }

  /** Asked of Google, field by field: the numbers in a link are not the ids of the items. */
  entries(): Readonly<Record<string, string>> {
    const words = messages(this.language).form;
    const { topic, urgency, format, lang } = words.options;
    const answers: Record<string, GoogleAppsScript.Forms.ItemResponse> = {
      topic: this.item('topic').asMultipleChoiceItem().createResponse(topic.other),
      text: this.item('text').asParagraphTextItem().createResponse(words.title),
      urgency: this.item('urgency').asMultipleChoiceItem().createResponse(urgency.normal),
      format: this.item('format').asMultipleChoiceItem().createResponse(format.written),
      slot: this.list('slot').createResponse(words.anySlot),
      lang: this.item('lang').asMultipleChoiceItem().createResponse(lang.ru),
    };
    const found = Object.entries(answers).map(([key, answer]) => {
      const url = this.form().createResponse().withItemResponse(answer).toPrefilledUrl();
      return [key, /[?&](entry\.\d+)=/.exec(url)?.[1] ?? ''] as const;
    });
    return Object.fromEntries(found.filter(([, entry]) => entry !== ''));
  }

  private item(key: FormItemKey): Item {
    return this.form().getItemById(Number(this.items[key]));
  }

  private list(key: FormItemKey): GoogleAppsScript.Forms.ListItem {
    return this.item(key).asListItem();
  }
}

export const createForm = (language: Language): Form => FormApp.create(messages(language).form.title);

/** Brings title, settings and every item about; safe to repeat after any interruption. Gives item ids by key. */
export const completeForm = (form: Form, language: Language): Record<string, string> => {
  const words = messages(language).form;
  form.setTitle(words.title).setDescription(words.description).setConfirmationMessage(words.confirmation);
  form.setCollectEmail(true).setAllowResponseEdits(false).setShowLinkToRespondAgain(true).setProgressBar(false);
  const ids: Record<string, string> = {};
  // An item gets its title last: one that has its title is complete, one without was left by a run that died.
  const left = form.getItems().filter((item) => item.getTitle() === '');
  for (const item of left) form.deleteItem(item);
  const standing = form.getItems();
  const title = (key: FormItemKey): string =>
    key === 'slot_section'
      ? words.sections.slot
      : key === 'reply_section'
        ? words.sections.reply
        : words.fields[key].title;
  const take = (key: FormItemKey, add: () => Item): Item => {
    const at = standing.findIndex((item) => item.getTitle() === title(key));
    const item = at >= 0 ? standing.splice(at, 1)[0]! : add();
    ids[key] = String(item.getId());
    return item;
  };
  const help = (key: FormField): string => words.fields[key].help;
  const as = <T>(item: T): Item => item as unknown as Item;
  const topics = TOPICS.map((topic) => words.options.topic[topic]);
  const classPattern = FormApp.createTextValidation()
    .setHelpText(words.classPatternMessage)
    .requireTextMatchesPattern(CLASS_PATTERN)
    .build();

  take('topic', () =>
    as(
      form
        .addMultipleChoiceItem()
        .setHelpText(help('topic'))
        .setChoiceValues(topics)
        .setRequired(true)
        .setTitle(title('topic')),
    ),
  );
  take('more_topics', () =>
    as(form.addCheckboxItem().setHelpText(help('more_topics')).setChoiceValues(topics).setTitle(title('more_topics'))),
  );
  take('text', () =>
    as(form.addParagraphTextItem().setHelpText(help('text')).setRequired(true).setTitle(title('text'))),
  );
  take('class', () =>
    as(form.addTextItem().setHelpText(help('class')).setValidation(classPattern).setTitle(title('class'))),
  );
  take('subject', () =>
    as(form.addListItem().setHelpText(help('subject')).setChoiceValues([NOTHING]).setTitle(title('subject'))),
  );
  take('urgency', () =>
    as(
      form
        .addMultipleChoiceItem()
        .setHelpText(help('urgency'))
        .setChoiceValues(URGENCIES.map((urgency) => words.options.urgency[urgency]))
        .setRequired(true)
        .setTitle(title('urgency')),
    ),
  );
  take('format', () =>
    as(form.addMultipleChoiceItem().setHelpText(help('format')).setRequired(true).setTitle(title('format'))),
  );
  take('slot_section', () => as(form.addPageBreakItem().setTitle(title('slot_section'))));
  take('slot', () =>
    as(form.addListItem().setHelpText(help('slot')).setChoiceValues([words.anySlot]).setTitle(title('slot'))),
  );
  take('reply_section', () => as(form.addPageBreakItem().setTitle(title('reply_section'))));
  take('lang', () =>
    as(
      form
        .addMultipleChoiceItem()
        .setHelpText(help('lang'))
        .setChoiceValues(LANGUAGES.map((language) => words.options.lang[language]))
        .setRequired(true)
        .setTitle(title('lang')),
    ),
  );
  take('notice', () => as(form.addSectionHeaderItem().setHelpText(words.noticeText('')).setTitle(title('notice'))));
  // What `add…` gives has no `as…` methods: only an item that is looked up has.
  const item = (key: FormItemKey): Item => form.getItemById(Number(ids[key])) as Item;
  const format = item('format').asMultipleChoiceItem();
  const slotPage = item('slot_section').asPageBreakItem();
  const replyPage = item('reply_section').asPageBreakItem();
  format.setChoices(
    FORMATS.map((key) => format.createChoice(words.options.format[key], key === 'written' ? replyPage : slotPage)),
  );
  if (!form.isPublished()) form.setPublished(true);
  return ids;
};
