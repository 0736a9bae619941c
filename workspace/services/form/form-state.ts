// Whether a form takes responses, and what reading them costs.

import { COSTS } from '../../script/costs';
import type { FormDocument } from './form-document';

export const isOpen = (form: FormDocument): boolean => form.published && form.accepting;

export const responseCost = (count: number): number => COSTS.formResponses + COSTS.formPerResponse * count;
