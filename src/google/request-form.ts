// The teachers' form: built field by field, read by response, offering the free times.
import type { IsoDateTime } from '../domain/facts';
import { FORMATS, LANGUAGES, type Language, TOPICS, URGENCIES } from '../domain/tables';
import { messages } from '../i18n';
import type { FormField } from '../i18n/messages';
import type { FormEntry, RequestForm } from '../loop/ports';
import { localTime } from './clock';

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
    const keys = new Map(Object.entries(this.items).map(([key, id]) => [id, key]));
    return this.form()
      .getResponses(new Date(timestamp))
      .map((response) => {
        const ms = response.getTimestamp().getTime();
        const answers: Record<string, string | readonly string[]> = {};
        for (const answer of response.getItemResponses()) {
          const key = keys.get(String(answer.getItem().getId()));
          if (key) answers[key] = answer.getResponse() as string | string[];
        }
        return {
          response_id: response.getId(),
          timestamp: ms,
          submitted_at: localTime(ms, this.zone) as IsoDateTime,
          email: response.getRespondentEmail(),
          answers,
        };
      })
      .sort((a, b) => a.timestamp - b.timestamp);
  }

  offer(labels: readonly string[]): void {
    this.list('slot').setChoiceValues([messages(this.language).form.anySlot, ...labels]);
  }

  offerSubjects(subjects: readonly string[]): void {
    this.list('subject').setChoiceValues(subjects.length ? [...subjects] : [NOTHING]);
  }

  private list(key: FormItemKey): GoogleAppsScript.Forms.ListItem {
    return this.form().getItemById(Number(this.items[key])).asListItem();
  }
}

export const createForm = (language: Language): Form => FormApp.create(messages(language).form.title);

/** Brings title, settings and every item about; safe to repeat after any interruption. Gives item ids by key. */
export const completeForm = (form: Form, language: Language): Record<string, string> => {
  const words = messages(language).form;
  form.setTitle(words.title).setDescription(words.description).setConfirmationMessage(words.confirmation);
  form.setCollectEmail(true).setAllowResponseEdits(false).setShowLinkToRespondAgain(true).setProgressBar(false);
  const ids: Record<string, string> = {};
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

  take('topic', () =>
    as(
      form
        .addMultipleChoiceItem()
        .setTitle(title('topic'))
        .setHelpText(help('topic'))
        .setChoiceValues(topics)
        .setRequired(true),
    ),
  );
  take('more_topics', () =>
    as(form.addCheckboxItem().setTitle(title('more_topics')).setHelpText(help('more_topics')).setChoiceValues(topics)),
  );
  take('text', () =>
    as(form.addParagraphTextItem().setTitle(title('text')).setHelpText(help('text')).setRequired(true)),
  );
  take('class', () =>
    as(
      form
        .addTextItem()
        .setTitle(title('class'))
        .setHelpText(help('class'))
        .setValidation(
          FormApp.createTextValidation()
            .setHelpText(words.classPatternMessage)
            .requireTextMatchesPattern(CLASS_PATTERN)
            .build(),
        ),
    ),
  );
  take('subject', () =>
    as(form.addListItem().setTitle(title('subject')).setHelpText(help('subject')).setChoiceValues([NOTHING])),
  );
  take('urgency', () =>
    as(
      form
        .addMultipleChoiceItem()
        .setTitle(title('urgency'))
        .setHelpText(help('urgency'))
        .setChoiceValues(URGENCIES.map((urgency) => words.options.urgency[urgency]))
        .setRequired(true),
    ),
  );
  const format = take('format', () =>
    as(form.addMultipleChoiceItem().setTitle(title('format')).setHelpText(help('format')).setRequired(true)),
  ).asMultipleChoiceItem();
  const slotPage = take('slot_section', () =>
    as(form.addPageBreakItem().setTitle(title('slot_section'))),
  ).asPageBreakItem();
  take('slot', () =>
    as(form.addListItem().setTitle(title('slot')).setHelpText(help('slot')).setChoiceValues([words.anySlot])),
  );
  const replyPage = take('reply_section', () =>
    as(form.addPageBreakItem().setTitle(title('reply_section'))),
  ).asPageBreakItem();
  take('lang', () =>
    as(
      form
        .addMultipleChoiceItem()
        .setTitle(title('lang'))
        .setHelpText(help('lang'))
        .setChoiceValues(LANGUAGES.map((language) => words.options.lang[language]))
        .setRequired(true),
    ),
  );
  take('notice', () => as(form.addSectionHeaderItem().setTitle(title('notice')).setHelpText(words.noticeText(''))));
  if (format.getChoices().length === 0) {
    format.setChoices(
      FORMATS.map((key) => format.createChoice(words.options.format[key], key === 'written' ? replyPage : slotPage)),
    );
  }
  if (!form.isPublished()) form.setPublished(true);
  return ids;
};
