// The words of the export in Russian.
import { counted } from '../plural';
import type { ExportViewMessages } from '../sidebar-export';

const rows = counted('ru', { one: 'строка', few: 'строки', many: 'строк', other: 'строки' });
const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

export const exportView: ExportViewMessages = {
  nav: 'Выгрузка',
  title: 'Выгрузка для Excel',
  hint: 'Файлы делаются на вашем компьютере. Реестр при этом не меняется.',
  personal: 'В файлах есть имена, адреса и вопросы сотрудников: храните их так же бережно, как сам реестр.',
  whole: 'Весь реестр одним файлом (.xlsx)',
  wholeFile: 'Реестр',
  tables: 'Одна таблица',
  table: 'Таблица',
  asCsv: 'Скачать CSV',
  asXlsx: 'Скачать .xlsx',
  making: 'Собираем файл…',
  reading: (table, read, total) => `Читаем «${table}»: ${number(read)} из ${number(total)}`,
  saved: (file, n) => `Готово: ${file}, ${rows(n)}.`,
};
