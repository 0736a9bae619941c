// Runs a function whose alerts and prompts a person at the page answers, though a run cannot wait for anybody.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cut } from '../script/cut';
import type { RunOptions, RunResult, Workspace } from '../workspace';

export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: string[];
}
export interface DialogAnswer {
  button: string;
  text: string;
}
type Outcome = { result: RunResult } | { question: Question };

class Undone extends Error {}

/** Without a question in its scripts a project need not run inside a transaction. */
function asksAtAll({ dir }: Workspace['project']): boolean {
  const scripts = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|gs)$/.test(name));
  return scripts.some((name) => /\.(alert|prompt)\s*\(/.test(readFileSync(join(dir, name), 'utf8')));
}

function attempt(workspace: Workspace, name: string, options: RunOptions, answers: DialogAnswer[]): Outcome {
  const left = [...answers];
  let question: Question | undefined;
  const before = workspace.answerDialog;
  workspace.answerDialog = ({ kind, title, message, buttons }) => {
    const given = left.shift();
    // A message with one button asks nothing: it is shown when the run is over.
    if (given || (kind === 'alert' && buttons === 'OK')) return given;
    question = { kind: kind as Question['kind'], title, message, buttons: buttons.split('_') };
    return workspace.running.at(-1)?.kill(new Cut('lost', 'waits for an answer'));
  };
  try {
    const result = workspace.run(name, options);
    return question ? { question } : { result };
  } finally {
    workspace.answerDialog = before;
  }
}

/**
 * Runs up to the first question that has no answer yet; then everything the run did is undone, the person is asked,
 * and the run begins anew with the answers known.
 */
export function runAsking(workspace: Workspace, name: string, options: RunOptions, answers: DialogAnswer[]): Outcome {
  if (!asksAtAll(workspace.project)) return { result: workspace.run(name, options) };
  workspace.processes.save();
  let outcome: Outcome | undefined;
  try {
    workspace.store.tx(() => {
      outcome = attempt(workspace, name, options, answers);
      if ('result' in outcome) return;
      // The record of a run that never was goes the same way.
      workspace.processes.save();
      throw new Undone();
    });
  } catch {
    // A failure inside that the script had dealt with undoes the whole transaction too: then it runs without one.
    if (!outcome || 'result' in outcome) outcome = { result: workspace.run(name, options) };
  }
  return outcome as Outcome;
}
