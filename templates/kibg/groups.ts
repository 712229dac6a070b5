/** Why a holder is in a group, by the policy's groupings, from its own facts of the year. It decides nothing. */
import type {Facts} from './dataset.ts';

const whole = new Intl.NumberFormat('nl-NL');
const tenths = new Intl.NumberFormat('nl-NL', {maximumFractionDigits: 1});

/** Rounded down, as boundaries are: what is just below one never reads as on it. */
const percent = (share: number): string => `${tenths.format(Math.floor(share * 1000 + 1e-6) / 10)}%`;

const clients = (number: number): string => `${whole.format(number)} ${number === 1 ? 'cliënt' : 'cliënten'}`;

export const because = {
  alle: ({keurmerkSinds}: Facts) => `U hebt het keurmerk sinds ${keurmerkSinds}.`,
  vergelijkbaar: ({clienten, aandeelBasisGgz}: Facts) =>
    `In {at} behandelde u ${clients(clienten)} en kwam ${percent(aandeelBasisGgz)} van uw omzet uit de Basis GGZ.`,
  chronisch: ({aandeelChronisch}: Facts) =>
    `In {at} was ${percent(aandeelChronisch)} van uw trajecten Basis GGZ Chronisch.`,
  soort: ({soort}: Facts) =>
    `In {at} stond u in de levering als ${soort === 'praktijk' ? 'vrijgevestigde praktijk' : 'instelling'}.`
};
