// What a run decides about trainings by itself: answers from the calendar first, then what the rules ask for.
import type { Changes } from '../domain/decision';
import type { TrainingObservation } from '../domain/training';
import { decideTraining } from '../domain/training-pass';
import { merged } from './bring-about';
import { trainingAfter, withAvailability } from './observe-training';
import type { CalendarChange, World } from './ports';
import { decideSessionAnswers } from './session-answers';

export const decideTrainings = (
  world: World,
  obs: TrainingObservation,
  calendar: readonly CalendarChange[] = [],
): Changes => {
  const answers = decideSessionAnswers(obs, calendar);
  return merged(answers, decideTraining(withAvailability(world, trainingAfter(obs, answers))));
};
