/** Words of an invented family, for tests that draw or say something. */
import type {SpokenWords} from '../src/figures/series.ts';

export const words: SpokenWords = {
  ...{providers: 'aanbieders', provider: 'aanbieder', people: 'cliënten'},
  hidden: 'verborgen om aanbieders en cliënten te beschermen',
  hiddenOwn: 'verborgen om de privacy van uw cliënten',
  never: 'voor groepen tellen we geen jaren bij elkaar op'
};
