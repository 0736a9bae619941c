// The stamp in the upper right corner: who approves, or whose appendix it is.
import type { SchedulePaper } from '../../contract/print';
import type { DeskMessages } from '../../i18n/desk';
import type { PrintMessages } from '../../i18n/print';
import type { SchedulePrintMessages } from '../../i18n/print-schedule';
import { signed } from '../signed';

interface Props {
  paper: SchedulePaper;
  w: SchedulePrintMessages['schedule'];
  m: DeskMessages;
  p: PrintMessages;
}

export function ApprovalStamp({ paper, w, m, p }: Props) {
  if (paper.order_no) {
    return <p class="stamp">{w.appendix(paper.order_date && m.date(paper.order_date), paper.order_no)}</p>;
  }
  const [approve, director] = w.approve;
  return (
    <p class="stamp">
      <span>{approve}</span>
      <span>
        {director} {paper.school_name}
      </span>
      <span>______________ / {paper.director ? signed(paper.director) : <span class="blank" />} /</span>
      <span>{p.dateToFill}</span>
    </p>
  );
}
