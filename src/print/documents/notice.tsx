// The notice for staff on personal data: what is held, what for, for how long, whom to ask.
import type { NoticePaper } from '../../contract/privacy';
import { printMessages } from '../../i18n/print';
import { type NoticeMessages, noticeMessages } from '../../i18n/print-notice';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { footOf } from '../foot';
import { Signature } from '../parts/signature';

function Body({ paper, w }: { paper: NoticePaper; w: NoticeMessages }) {
  return (
    <>
      <p class="school">{paper.school_name}</p>
      <h1>
        {w.title}
        <small class="subtitle">{w.subtitle}</small>
      </h1>
      <dl class="form-lines">
        {w.lines({ ...paper, ...paper.months }).map(([name, text]) => (
          <div key={name}>
            <dt>{name}:</dt>
            <dd class={text ? undefined : 'empty'}>{text}</dd>
          </div>
        ))}
      </dl>
      <div class="closing">
        <Signature p={printMessages(paper.language)} office={w.signed} name="" />
      </div>
    </>
  );
}

/** One wording for everybody: the key is empty. */
export const notice: PrintDocument = async () => {
  const reply = await call('noticePaper', {});
  if (!reply.ok) return reply;
  const paper = reply.value;
  const { language, made_at } = paper;
  const w = noticeMessages(language);
  return {
    ok: true,
    value: { language, made_at, name: w.file, foot: footOf(paper), body: <Body paper={paper} w={w} /> },
  };
};
