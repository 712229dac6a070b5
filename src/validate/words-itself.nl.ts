import type {ItselfCode} from './fault.ts';
import type {Wording} from './words.ts';

/** Waarin een levering zichzelf tegenspreekt. */
export const itself: Readonly<Record<ItselfCode, Wording>> = {
  'number-not-whole': {
    what: '{amount} van {indicator} is geen heel getal',
    expected: 'een heel getal: een halve persoon of een half geval wordt niet geteld',
    todo: 'Vraag de leverancier of dit een aantal is, of dat er een aandeel of gemiddelde staat. Staat hier een getal als 1,234, dan is het teken voor duizendtallen misschien als komma gelezen.'
  },
  'count-differs': {
    what: 'Bij {indicator} zijn n en x niet gelijk',
    expected: 'een telling: n en x zijn hetzelfde getal',
    todo: 'Vraag de leverancier welk van de twee het aantal is.'
  },
  'relation-differs': {
    what: '{amount} van {indicator} is niet gelijk aan {otherAmount} van {other} (rij {first} van {otherFile})',
    expected: 'twee cijfers die over dezelfde mensen of gevallen gaan, en dus gelijk zijn',
    todo: 'Vergelijk beide rijen met de bron. Klopt het bij één aanbieder niet, kijk dan of zijn code of de periode is verwisseld; klopt het bij velen niet, dan is een kolom of een bestand van een andere telling.'
  },
  'relation-over': {
    what: '{amount} van {indicator} is meer dan {otherAmount} van {other} (rij {first} van {otherFile})',
    expected: 'hoogstens zo veel als daar',
    todo: 'Vergelijk beide rijen met de bron: in een van de twee is iets dubbel geteld, of is een kolom of eenheid verwisseld.'
  },
  'relation-far': {
    what: '{amount} van {indicator} ligt ver van {otherAmount} van {other} (rij {first} van {otherFile})',
    expected: 'ongeveer even veel: beide bronnen gaan over dezelfde aanbieder en periode',
    todo: 'Vraag de leverancier of dit klopt. Twee bronnen mogen verschillen, maar zo’n groot verschil is vaak een verwisselde code, een verwisselde periode of een deel dat ontbreekt.'
  },
  'relation-alone': {
    what: 'Er is {amount} van {indicator}, maar op die plaats geen rij van {other}',
    expected: 'rijen van beide: zij gaan over dezelfde mensen of gevallen',
    todo: 'Vraag de leverancier of er rijen van {other} ontbreken, of dat deze rij een verkeerde code of periode heeft.'
  },
  'fact-differs': {
    what: 'Het getal bij {column} past niet bij {indicator} in {otherFile}, rij {first}',
    expected: 'hetzelfde getal als in de cijfers van {period}',
    todo: 'Vraag de leverancier welk van beide klopt. Bij één rij is vaak een code of periode verwisseld; bij veel rijen is de eenheid anders (tientallen voor stuks, procenten voor een deel van 1).'
  },
  'fact-alone': {
    what: '{column} noemt een getal voor {period}, maar er zijn geen cijfers van {indicator} waaruit het volgt',
    expected: 'rijen van {indicator} van deze aanbieder in {period}',
    todo: 'Vraag de leverancier om de rijen die ontbreken. Kijk ook of de code van deze aanbieder in dat bestand anders is geschreven.'
  },
  'fact-unusual': {
    what: '{column} ligt buiten wat gewoon is',
    expected: 'een getal van {least} tot en met {most}',
    todo: 'Vraag de leverancier of dit klopt, en in welke eenheid het staat.'
  },
  'flag-without-rows': {
    what: '{column} zegt ja, maar in {otherFile} staan geen rijen van deze aanbieder over {period}',
    expected: 'ja bij wie rijen heeft in {otherFile}, en nee bij wie die niet heeft',
    todo: 'Vraag de leverancier wat er klopt: ontbreken er rijen, of hoort hier nee te staan? Kijk of de kolom met een andere is verwisseld: dan kan iemand een sleutel krijgen die daar niet om vroeg.'
  },
  'rows-without-flag': {
    what: '{column} zegt nee, maar in {otherFile} staan rijen van deze aanbieder over {period}',
    expected: 'ja bij wie rijen heeft in {otherFile}, en nee bij wie die niet heeft',
    todo: 'Vraag de leverancier wat er klopt: horen de rijen bij een andere aanbieder, of hoort hier ja te staan? Kijk of de kolom met een andere is verwisseld: dan kan iemand een sleutel krijgen die daar niet om vroeg.'
  },
  'columns-exchanged': {
    what: 'De kolommen {column} en {other} lijken verwisseld: {other} zegt wat uit de cijfers volgt voor {column}',
    expected: 'elke kolom onder haar eigen naam',
    todo: 'Vraag de leverancier om het bestand opnieuw, met de kolommen onder de goede naam. Bouw niet: aanbieders die daar niet om vroegen, zouden een sleutel weggeven.'
  },
  'holders-exchanged': {
    what: 'In {period} heeft deze aanbieder wat bij de cijfers van een andere past (rij {first}), en andersom',
    expected: 'in elk bestand dezelfde code voor dezelfde aanbieder',
    todo: 'Vraag de leverancier in welk bestand de twee codes zijn verwisseld, en om dat bestand opnieuw. Bouw niet: ieder zou het rapport van de ander krijgen.'
  },
  'periods-exchanged': {
    what: 'Wat deze aanbieder in {period} heeft, past bij zijn cijfers van {otherPeriod} (rij {first}), en andersom',
    expected: 'in elk bestand dezelfde periode voor dezelfde cijfers',
    todo: 'Vraag de leverancier in welk bestand de twee perioden zijn verwisseld, en om dat bestand opnieuw.'
  },
  'numbers-of-another-unit': {
    what: 'De cijfers van {indicator} liggen bij de meeste aanbieders buiten wat gewoon is: zij lijken in een andere eenheid te staan',
    expected: 'van {least} tot en met {most}, in {unit}',
    todo: 'Vraag de leverancier in welke eenheid dit is geleverd (dagen of weken, procenten of een deel, tientallen of stuks), en om het bestand in de afgesproken eenheid.'
  },
  'number-unusual': {
    what: 'Dit cijfer van {indicator} ligt buiten wat gewoon is',
    expected: 'van {least} tot en met {most}, in {unit}',
    todo: 'Vraag de leverancier of dit klopt. Een aanbieder mag er ver buiten liggen; een andere eenheid of een verschoven komma ziet er net zo uit.'
  },
  'number-impossible': {
    what: 'Dit cijfer van {indicator} kan niet: het is meer dan tien keer wat nog gewoon is',
    expected: 'van {least} tot en met {most}, in {unit}',
    todo: 'Vraag de leverancier om het goede getal. Kijk naar de eenheid, naar een komma die ontbreekt, en of n en x zijn verwisseld.'
  },
  'number-date': {
    what: 'Dit cijfer van {indicator} is waarschijnlijk een datum: zo telt een rekenprogramma dagen',
    expected: 'van {least} tot en met {most}, in {unit}',
    todo: 'Vraag de leverancier wat er in de bron staat. Een rekenprogramma maakt van 3-5 of 3.5 soms een dag, en bewaart die als een getal van vijf cijfers.'
  },
  'figure-jumps': {
    what: '{indicator} is in {period} meer dan vier keer zo hoog of zo laag als deze aanbieder in andere {steps} heeft',
    expected: 'een cijfer in de buurt van de andere {steps}, of een reden waarom niet',
    todo: 'Vraag de leverancier of dit klopt. Is er een andere eenheid gebruikt, of staan er cijfers van een andere aanbieder?'
  },
  'owner-returns': {
    what: 'De eigenaar van deze aanbieder is in {period} een andere, en daarna weer die van rij {first}',
    expected: 'dezelfde eigenaar zolang die niet verandert, in elke rij met dezelfde code',
    todo: 'Vraag de leverancier wie de eigenaar was. Een eigenaar die een {step} ontbreekt, telt daar voor twee, en dan kunnen zijn cijfers als die van een groep naar buiten gaan.'
  },
  'owner-gone': {
    what: 'Deze aanbieder had een eigenaar (rij {first}), en vanaf {period} niet meer',
    expected: 'een eigenaar in elke rij, zolang die er is',
    todo: 'Vraag de leverancier of de aanbieder nu op zichzelf staat. Is dat niet zo, laat de eigenaar dan invullen: anders telt één eigenaar voor twee.'
  },
  'owner-changes': {
    what: 'Deze aanbieder heeft vanaf {period} een andere eigenaar dan daarvoor (rij {first})',
    expected: 'dezelfde code voor dezelfde eigenaar',
    todo: 'Vraag na of de aanbieder is overgenomen. Is het dezelfde eigenaar onder een andere code, laat die dan gelijk maken.'
  },
  'holder-without-source': {
    what: 'Deze aanbieder staat voor {period} op de lijst, maar heeft dan geen rijen in {otherFile}',
    expected: 'rijen in {otherFile} van iedere aanbieder, in {eachStep} waarin die op de lijst staat',
    todo: 'Vraag de leverancier om de rijen die ontbreken.'
  },
  'control-missing': {
    what: 'Er zijn geen controletotalen van {files}',
    expected: 'per bestand het aantal rijen dat is verstuurd, en de sommen van n en x',
    todo: 'Vraag de leverancier om controletotalen. Zonder kan niemand zien dat er rijen ontbreken, behalve waar cijfers elkaar tegenspreken.'
  }
};
