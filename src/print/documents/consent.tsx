// A form of consent to the processing of personal data: a paper of its own, with or without the person's name.
import type { ConsentPaper } from '../../contract/print';
import { type PrintMessages, printMessages } from '../../i18n/print';
import { type PaperMessages, paperMessages } from '../../i18n/print-papers';
import { call } from '../../sidebar/server';
import type { PrintDocument } from '../documents';
import { footOf } from '../foot';
import { Signature } from '../parts/signature';

interface Props {
  paper: ConsentPaper;
  w: PaperMessages['consent'];
  p: PrintMessages;
}

function Body({ paper, w, p }: Props) {
  const person = [paper.person?.name, paper.person?.position].filter(Boolean).join(', ');
  return (
    <>
      <h1>
        {w.title}
        <small class="subtitle">{w.subtitle}</small>
      </h1>
      <dl class="form-lines">
        {w.lines(person, paper.school_name).map(([name, text]) => (
          <div key={name}>
            <dt>{name}:</dt>
            <dd class={text ? undefined : 'empty'}>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="text">{w.free}</p>
      <p class="text">{w.apart}</p>
      <div class="closing">
        <Signature p={p} office={w.signed} name="" />
      </div>
    </>
  );
}

/** The key is a staff code, or empty for an empty form. */
export const consent: PrintDocument = async (key) => {
  const reply = await call('consentPaper', { staff_id: key });
  if (!reply.ok) return reply;
  const paper = reply.value;
  const { language, made_at } = paper;
  const w = paperMessages(language).consent;
  const body = <Body paper={paper} w={w} p={printMessages(language)} />;
  return { ok: true, value: { language, made_at, name: `${w.file} ${key}`.trim(), foot: footOf(paper), body } };
};
