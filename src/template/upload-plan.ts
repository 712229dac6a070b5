import type {IndicatorPlan} from '../figures/series.ts';
import type {Policy, Upload} from './define.ts';
import {planIndicator} from './indicator-plan.ts';
import type {UploadReading, UploadWords} from './upload.ts';

/** A file of the reader's own as the page needs it: JSON. */
export interface UploadPlan {
  readonly words: UploadWords;
  readonly reading: UploadReading;
  /** `as`: the indicator of the report whose question and explanation a figure shares. */
  readonly figures: readonly {readonly as: string; readonly indicator: IndicatorPlan}[];
  /** Text of a file with every case, as a spreadsheet writes it. */
  readonly sample: string;
}

/** Figures of a file stand in the same page as delivered ones: their ids may not meet. */
const idOf = (indicator: string): string => `eigen-${indicator}`;

/** The declaration of a file as JSON; its indicators are compared with nobody. */
export function planUpload(upload: Upload, policy: Policy, periods: readonly string[]): UploadPlan {
  const {columns, at, tell, figures, sample, ...words} = upload;
  return {
    words,
    reading: {
      columns,
      at: at as Readonly<Record<string, string>>,
      ...(tell === undefined ? {} : {tell}),
      counts: figures.map(({as, count}) => ({indicator: idOf(as.id), count}))
    },
    figures: figures.map(({as, show}) => {
      const {incomplete: _, ...indicator} = {...as, id: idOf(as.id), show, unavailable: {}, benchmark: false};
      return {as: as.id, indicator: planIndicator(indicator, policy, periods)};
    }),
    sample: [Object.keys(columns), ...sample].map((fields) => `${fields.join(';')}\r\n`).join('')
  };
}
