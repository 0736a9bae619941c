// What the workbench says about taking tables elsewhere, as files for Excel.
export interface ExportViewMessages {
  readonly nav: string;
  readonly title: string;
  readonly hint: string;
  readonly personal: string;
  readonly whole: string;
  readonly wholeFile: string;
  readonly tables: string;
  readonly table: string;
  readonly asCsv: string;
  readonly asXlsx: string;
  readonly making: string;
  reading(table: string, rows: number, total: number): string;
  saved(file: string, rows: number): string;
}
