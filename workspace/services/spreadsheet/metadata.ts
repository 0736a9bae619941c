// Developer metadata: keyed notes that a script leaves on a spreadsheet or a sheet.

export interface Metadata {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
}
