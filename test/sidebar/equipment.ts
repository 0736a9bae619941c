// Equipment as the server may say it: long names, a device that is perhaps mended, shortages, wishes.
import type { DeviceLine, Equipment, EquipmentRoom, UpgradeLine } from '../../src/contract/equipment';

const device = (part: Partial<DeviceLine> = {}): DeviceLine => ({
  device_id: 'D-001',
  name: 'Ноутбук учителя',
  kind: 'laptop',
  room_id: 'R14',
  status: 'working',
  faulty_since: '',
  reported_by: '',
  perhaps_mended: false,
  checked_on: '2026-08-28',
  check_due: false,
  note: '',
  ...part,
});
const room = (part: Partial<EquipmentRoom> = {}): EquipmentRoom => ({
  room_id: 'R14',
  name: 'Кабинет информатики № 14 в пристройке начальной школы',
  pc_total: 12,
  pc_working: 11,
  responsible: 'Журналова И.Т.',
  checked_on: '2026-04-28',
  check_due: true,
  counted: 9,
  upgrade: '',
  ...part,
});
const wish = (part: Partial<UpgradeLine> = {}): UpgradeLine => ({
  upgrade_id: 'U-1',
  room_id: 'R20',
  what: 'Ноутбук для консультаций',
  count: 2,
  reason: 'В кабинетах графика мало компьютеров',
  status: 'asked',
  asked_on: '2026-08-28',
  settled_on: '',
  may: ['approved', 'refused'],
  ...part,
});

export const equipment = (part: Partial<Equipment> = {}): Equipment => ({
  today: '2026-09-03',
  rooms: [
    room(),
    room({ room_id: 'R20', name: 'Методический кабинет', pc_total: 1, pc_working: 1, check_due: false, counted: null }),
    room({ room_id: 'R3', name: 'Учительская', checked_on: '', counted: null, upgrade: 'Принтер до 01.12.2026' }),
  ],
  devices: [
    device(),
    device({
      device_id: 'ИНВ-101040000000000387',
      name: 'Многофункциональное устройство второго этажа',
      kind: 'printer',
      status: 'faulty',
      faulty_since: '2026-09-01',
      reported_by: '2026-0044',
      perhaps_mended: true,
    }),
    device({ device_id: 'D-003', room_id: '', check_due: true, checked_on: '' }),
    device({ device_id: 'D-004', status: 'written_off' }),
  ],
  shortages: [
    {
      figure: {
        key: 'shortage.teachers',
        value: 6,
        of: 38,
        unit: 'count',
        rule: '1.4-4',
        rows: { table: 'rooms', keys: ['R14'] },
      },
      wishes: [{ key: 'shortage.teachers:', room_id: '', count: 1, wished: true }],
    },
    {
      figure: {
        key: 'shortage.rooms',
        value: 1,
        of: 3,
        unit: 'count',
        rule: '1.4-4',
        rows: { table: 'rooms', keys: ['R20'] },
      },
      wishes: [{ key: 'shortage.rooms:R20', room_id: 'R20', count: 2, wished: false }],
    },
    {
      figure: {
        key: 'shortage.days',
        value: 0,
        of: 5,
        unit: 'count',
        rule: '1.4-4',
        rows: { table: 'rooms', keys: [] },
      },
      wishes: [],
    },
  ],
  upgrades: [wish(), wish({ upgrade_id: 'U-2', what: 'Проектор', count: 1, status: 'done', may: [] })],
  may_change: true,
  ...part,
});
