import type {BeforeCode} from '../fault.ts';
import type {Wording} from '../words.ts';

/** Waarin een levering verschilt van de vorige. */
export const before: Readonly<Record<BeforeCode, Wording>> = {
  'before-encoding': {
    what: 'Dit bestand heeft een andere tekenset dan de vorige keer: {is}, en toen {was}',
    expected: 'dezelfde tekenset als de vorige keer',
    todo: 'Kijk of namen met accenten goed zijn gelezen, en vraag de leverancier wat er aan zijn kant is veranderd.'
  },
  'before-delimiter': {
    what: 'Dit bestand heeft een ander scheidingsteken dan de vorige keer: {is}, en toen {was}',
    expected: 'hetzelfde scheidingsteken als de vorige keer',
    todo: 'Vraag de leverancier of het bestand met een ander programma is gemaakt, of onderweg is geopend en bewaard.'
  },
  'before-decimal': {
    what: 'Dit bestand heeft een ander decimaalteken dan de vorige keer: {is}, en toen {was}',
    expected: 'hetzelfde decimaalteken als de vorige keer',
    todo: 'Vraag de leverancier of het bestand met een ander programma is gemaakt, of onderweg is geopend en bewaard. Vergelijk een paar getallen met de bron.'
  },
  'before-codes-exchanged': {
    what: 'Deze aanbieder en die van rij {first} hebben elkaars code van de vorige levering',
    expected: 'dezelfde code voor dezelfde aanbieder, elke keer',
    todo: 'Vraag de leverancier welke code van wie is. Bouw niet: ieder zou het rapport van de ander krijgen.'
  },
  'before-code': {
    what: 'Deze aanbieder had in de vorige levering een andere code (rij {was} daarvan)',
    expected: 'dezelfde code voor dezelfde aanbieder, elke keer',
    todo: 'Vraag de leverancier of dit dezelfde aanbieder is. Zo ja, dan is zijn oude code weg en daarmee zijn adres en wachtwoord; vraag of de oude code terug kan.'
  },
  'before-holder-gone': {
    what: 'Een aanbieder die in de vorige levering voor {period} op de lijst stond (rij {was} daarvan), staat er niet meer op',
    expected: 'wie toen op de lijst stond, ook nu: die periode wordt opnieuw geleverd',
    todo: 'Vraag de leverancier waarom. Wie is gestopt, houdt zijn oude {steps}; ontbreekt de rij, dan klopt elke groep van toen niet meer.'
  },
  'before-owners-gone': {
    what: 'Van {gone} van de {of} rijen met een eigenaar in de vorige levering is de eigenaar nu leeg',
    expected: 'de eigenaar in elke rij waarin die er was',
    todo: 'Vraag de leverancier om het bestand opnieuw, met de eigenaren. Bouw niet: zonder eigenaar telt wie bij elkaar hoort voor meer dan één, en gaan cijfers van één naar buiten als die van een groep.'
  },
  'before-owner': {
    what: 'Deze aanbieder heeft over {period} een andere eigenaar dan in de vorige levering (rij {was} daarvan)',
    expected: 'over dezelfde periode dezelfde eigenaar',
    todo: 'Vraag de leverancier wie er eigenaar was. Is alleen de code anders, laat die dan overal gelijk maken.'
  },
  'before-fact': {
    what: '{column} is over {period} anders dan in de vorige levering (rij {was} daarvan)',
    expected: 'over dezelfde periode hetzelfde als toen, of een reden waarom niet',
    todo: 'Vraag de leverancier wat er klopt. In welke groep een aanbieder valt, kan ervan afhangen.'
  },
  'before-owner-gone': {
    what: 'Deze aanbieder had over {period} een eigenaar in de vorige levering (rij {was} daarvan), en nu niet',
    expected: 'over dezelfde periode dezelfde eigenaar',
    todo: 'Vraag de leverancier wie er eigenaar was. Een eigenaar die ontbreekt, telt voor twee.'
  },
  'before-key': {
    what: 'Deze aanbieder geeft een sleutel aan {key}, en deed dat in de vorige levering niet',
    expected: 'dezelfde sleutels als de vorige keer, of een aanbieder die zelf om een andere vroeg',
    todo: 'Vraag de aanbieder zelf of hij dit wil, en bewaar het antwoord. Bouw pas als dat er van elk van hen is: een sleutel die is uitgegeven, komt niet terug.'
  },
  'before-figures-exchanged': {
    what: 'De cijfers van deze aanbieder over {period} zijn die van een andere in de vorige levering (die nu vanaf rij {first} de zijne heeft)',
    expected: 'over dezelfde periode dezelfde cijfers bij dezelfde aanbieder',
    todo: 'Vraag de leverancier welke code van wie is, en om het bestand opnieuw. Bouw niet: ieder zou de cijfers van de ander krijgen.'
  },
  'before-periods-exchanged': {
    what: 'De cijfers van deze aanbieder over {period} waren in de vorige levering die van {otherPeriod} (rij {first}), en andersom',
    expected: 'over dezelfde periode dezelfde cijfers',
    todo: 'Vraag de leverancier welke periode klopt, en om het bestand opnieuw.'
  },
  'before-gone': {
    what: 'Cijfers over {period} van een aanbieder die in de vorige levering stonden (aantal: {figures}; in die levering vanaf rij {was}), staan er niet meer in',
    expected: 'wat over een periode is geleverd, ook de volgende keer',
    todo: 'Vraag de leverancier of de rijen zijn vergeten.'
  },
  'before-changed': {
    what: 'Over {period} heeft deze aanbieder andere cijfers dan in de vorige levering (aantal: {figures}; in de vorige levering vanaf rij {was})',
    expected: 'over dezelfde periode dezelfde cijfers, of een reden waarom niet',
    todo: 'Vraag de leverancier wat er is verbeterd. Zijn er van de vorige levering rapporten uitgegeven, dan zal een aanbieder vragen waarom een cijfer is veranderd.'
  },
  'before-more': {
    what: '{amount} van {indicator} is overal {times} keer zo veel als in de vorige levering, over dezelfde perioden',
    expected: 'over dezelfde periode dezelfde cijfers, in dezelfde eenheid',
    todo: 'Vraag de leverancier in welke eenheid dit is geleverd, en om het bestand in de eenheid van de vorige keer.'
  },
  'before-less': {
    what: '{amount} van {indicator} was in de vorige levering overal {times} keer zo veel, over dezelfde perioden',
    expected: 'over dezelfde periode dezelfde cijfers, in dezelfde eenheid',
    todo: 'Vraag de leverancier in welke eenheid dit is geleverd, en om het bestand in de eenheid van de vorige keer.'
  },
  'before-jumps': {
    what: '{indicator} rust bij deze aanbieder in {period} op meer dan drie keer zo veel of zo weinig als in {was}',
    expected: 'ongeveer zo veel als in de vorige levering, of een reden waarom niet',
    todo: 'Vraag de leverancier of de aanbieder zo is gegroeid of gekrompen. Een aanbieder die klein wordt, krijgt geen eigen rapport meer.'
  },
  'before-all-jump': {
    what: '{indicator} rust bij de meeste aanbieders in {period} op veel meer of veel minder dan in {was}',
    expected: 'ongeveer zo veel als in de vorige levering',
    todo: 'Vraag de leverancier of alles is geleverd, en in dezelfde eenheid en afbakening als de vorige keer.'
  }
};
