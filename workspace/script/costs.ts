// What service calls cost in modelled milliseconds (measured at Google by others, rounded).

export const COSTS = {
  propertiesGet: 30,
  propertiesSet: 60,
  cacheGet: 5,
  cachePut: 90,
  read: 200,
  readPerThousandCells: 1,
  bufferedWrite: 10,
  flush: 600,
  sheetProperties: 10,
  firstSheetProperties: 150,
  formOpen: 400,
  formResponses: 500,
  formPerResponse: 5,
  formChange: 700,
  calendarList: 350,
  calendarWrite: 900,
  calendarFreebusy: 400,
  mail: 500,
  pdf: 2000,
  lock: 50,
  urlFetch: 300,
  trigger: 200,
  ui: 100,
  small: 10,
} as const;

export function readCost(cells: number): number {
  return COSTS.read + Math.floor(cells / 1000) * COSTS.readPerThousandCells;
}
