// What the workbench says about the report of a term and of the year, besides what the report says itself.
type Texts<K extends string> = Readonly<Record<K, string>>;

export interface ReportViewMessages
  extends Texts<
    | 'open'
    | 'period'
    | 'clauses'
    | 'figures'
    | 'figuresHint'
    | 'notes'
    | 'notesHint'
    | 'conclusions'
    | 'decision'
    | 'save'
    | 'print'
    | 'saved'
    | 'none'
    | 'show'
    | 'send'
    | 'sendTitle'
    | 'sendYes'
    | 'nobody'
    | 'sentNow'
    | 'live'
    | 'byItself'
    | 'changes'
    | 'unchanged'
    | 'was'
    | 'is'
    | 'owed'
    | 'failed'
  > {
  sendText(title: string, addresses: string): string;
  /** A figure leads to the rows that it counts. */
  showRows(figure: string): string;
  shown(n: number): string;
  savedNow(number: string): string;
  line(number: string, version: number, at: string, by: string): string;
  sent(at: string, to: string): string;
}
