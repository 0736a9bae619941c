// The journal in Russian: acts and the rules they rest on.
import { wordOrBeginning } from '../phrases';

export const journalActs: Readonly<Record<string, string>> = {
  'request.received': 'Заявка принята',
  'request.quarantined': 'Заявка отложена на проверку',
  'request.linked': 'Заведена связанная заявка',
  'request.booked': 'Назначено время',
  'request.answered': 'Дан ответ',
  'request.closed': 'Заявка закрыта',
  'request.released': 'Отправитель подтверждён',
  'request.discarded': 'Заявка отклонена',
  'request.assigned': 'Назначен исполнитель',
  'request.duplicate': 'Отмечен повтор',
  'request.incident': 'Отмечен общий сбой',
  'booking.refused': 'Выбранное время недоступно',
  'booking.lost': 'Запись отменена графиком',
  'booking.released': 'Время освобождено',
  'text.masked': 'Скрыты личные сведения',
  'slot.added': 'Добавлено время',
  'slots.added': 'Добавлено время консультаций',
  'slot.withdrawn': 'Время снято',
  'slot.reopened': 'Время снова открыто',
  'slot.removed': 'Время по графику не состоится',
  'slot.changed': 'Время изменено',
  'slot.lost': 'Запись отменена графиком',
  'alarm.raised': 'Поднята тревога',
  'alarm.cleared': 'Тревога снята',
  'event.created': 'Событие создано',
  'event.updated': 'Событие изменено',
  'event.cancelled': 'Событие отменено',
  'mail.sent': 'Письмо отправлено',
  'mail.failed': 'Письмо не ушло',
  'training.proposed': 'Занятие предложено',
  'training.replanned': 'Предложению подобрано другое время',
  'training.withdrawn': 'Предложение снято',
  'training.regrouped': 'Состав группы изменён',
  'training.addition': 'Предложено добавить участника',
  'training.approved': 'Занятие утверждено',
  'training.invited': 'Приглашены новые участники',
  'training.moved': 'Занятие перенесено',
  'training.changed': 'Занятие изменено',
  'training.affected': 'Занятие задето изменениями',
  'training.unaffected': 'Помеха занятию исчезла',
  'training.kept': 'Занятие оставлено как есть',
  'training.cancelled': 'Занятие отменено',
  'training.held': 'Занятие проведено',
  'training.confirmed': 'Проведение подтверждено',
  'training.corrected': 'Присутствие исправлено',
  'training.declined': 'Участник отказался',
  'training.reminded': 'Напоминание об ответе',
  'training.unconfirmed': 'Напоминание подтвердить занятие',
  'training.*': 'Обучение',
  'term.closed': 'Итоги четверти закрыты',
  'term.recounted': 'Итоги четверти пересчитаны',
  'term.kept': 'Итоги четверти оставлены как есть',
  'form.offered': 'В форме обновлено время',
  'setup.tables': 'Настройка: таблицы',
  'setup.form': 'Настройка: форма',
  'setup.calendar': 'Настройка: календарь',
  'setup.triggers': 'Настройка: ежечасная проверка',
  'setup.done': 'Настройка закончена',
  'setup.*': 'Настройка',
  'import.done': 'Данные школы загружены',
  'calendar.edited': 'Событие изменили в календаре',
  'rsvp.read': 'Прочитан ответ на приглашение',
  'register.edited': 'Правка в таблице',
};

export const journalAct = (act: string): string => wordOrBeginning(journalActs, act) || `Действие «${act}»`;

export const rule = (key: string): string => {
  if (!key) return '';
  if (key === 'school') return 'правило школы';
  if (key === '3.2-lead') return 'п. 3.2 (ответственный за внедрение ЭЖ)';
  if (key === '3.2-sysadmin') return 'п. 3.2 (системный администратор)';
  return /^\d/.test(key) ? `п. ${key}` : key;
};
