/** How the words of a fault speak of a family's periods, in the gender and number of their step. */
import {exampleOf, type Step} from '../periods/period.ts';
import {wordsOf} from '../periods/words.ts';
import type {Language} from './words.ts';

/** The holes that a wording may have for them. */
interface StepHoles {
  /** `jaar`. */
  readonly step: string;
  readonly steps: string;
  readonly eachStep: string;
  readonly thatStep: string;
  readonly thoseSteps: string;
  readonly missingStep: string;
  /** `2021`. */
  readonly stepCode: string;
  /** `een jaar (2021), of meer jaren op volgorde (2020-2021)`. */
  readonly stepCodes: string;
}

export function stepWords(step: Step, language: Language): StepHoles {
  const [code, codes] = exampleOf[step];
  return {...(language === 'nl' ? inDutch : inEnglish)(step, code, codes), stepCode: code};
}

function inDutch(step: Step, code: string, codes: string): Omit<StepHoles, 'stepCode'> {
  const {one, many, every, that, those, missing} = wordsOf(step);
  return {
    ...{step: one, steps: many, eachStep: every, thatStep: that, thoseSteps: those, missingStep: missing},
    stepCodes: `een ${one} (${code}), of meer ${many} op volgorde (${codes})`
  };
}

function inEnglish(step: Step, code: string, codes: string): Omit<StepHoles, 'stepCode'> {
  return {
    ...{step, steps: `${step}s`, eachStep: `each ${step}`, thatStep: `that ${step}`},
    ...{thoseSteps: `those ${step}s`, missingStep: `the missing ${step}`},
    stepCodes: `a ${step} (${code}), or several in order (${codes})`
  };
}
