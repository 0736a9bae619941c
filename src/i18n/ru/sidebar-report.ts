// The report on the workbench, in Russian.
import { counted } from '../plural';
import type { ReportViewMessages } from '../sidebar-report';

const rows = counted('ru', { one: 'строка', few: 'строки', many: 'строк', other: 'строки' });

export const reportView: ReportViewMessages = {
  open: 'Отчёт за четверть и за год',
  period: 'За какой период',
  clauses: 'Исполнение по пунктам',
  figures: 'Все показатели',
  figuresHint: 'Нажмите на показатель: в таблице откроются строки, которые он считает.',
  notes: 'Выводы и проект решения',
  notesHint: 'Черновик составлен по показателям, каждое предложение с новой строки. Ваши слова сохранятся в отчёте.',
  conclusions: 'Выводы и предложения',
  decision: 'Проект решения педсовета',
  save: 'Сохранить отчёт',
  print: 'Печать',
  saved: 'Сохранённые отчёты',
  none: 'Сохранённых отчётов пока нет.',
  show: 'Показать',
  send: 'Отправить',
  sendTitle: 'Отправка отчёта',
  sendYes: 'Отправить',
  nobody: 'Чтобы отправить отчёт, впишите адреса в настройку report_to на листе «Настройки».',
  sentNow: 'Отчёт отправлен.',
  live: 'Показать, как сейчас',
  byItself: 'при закрытии четверти',
  changes: 'Что изменилось в реестре после сохранения',
  unchanged: 'Показатели в реестре с тех пор не изменились.',
  was: 'было',
  is: 'сейчас',
  owed: 'письмо отправляется',
  failed: 'письмо не ушло',
  sendText: (title, addresses) => `«${title}» уйдёт письмом с PDF: ${addresses}.`,
  showRows: (figure) => `${figure}: открыть строки`,
  shown: (n) => `В таблице выделено: ${rows(n)}.`,
  savedNow: (number) => `Отчёт сохранён под № ${number}.`,
  line: (number, version, at, by) => `№ ${number}, версия ${version}, ${at}${by ? `, ${by}` : ''}`,
  sent: (at, to) => `отправлен ${at}: ${to}`,
};
