import {before} from './before/words.nl.ts';
import type {Code} from './fault.ts';
import type {Wording} from './words.ts';
import {itself} from './words-itself.nl.ts';

/** What each fault means, in plain Dutch, for the quality report. `{name}` is an argument of the fault. */
export const nl: Readonly<Record<Code, Wording>> = {
  'meta-missing': {
    what: 'Het bestand levering.json ontbreekt',
    expected: 'een bestand levering.json dat zegt wat er is geleverd',
    todo: 'Vraag de leverancier om levering.json, of vul het voorbeeld in data/README.md samen met hem in.'
  },
  'meta-json': {
    what: 'levering.json is geen geldige JSON',
    expected: 'JSON: namen en teksten tussen dubbele aanhalingstekens, komma’s tussen de delen',
    todo: 'Zoek op deze regel en de regel erboven naar een vergeten komma, aanhalingsteken of haakje.'
  },
  'meta-text': {
    what: 'Een tekst ontbreekt of is leeg',
    expected: 'een tekst tussen dubbele aanhalingstekens',
    todo: 'Vul dit deel van levering.json in.'
  },
  'meta-edition': {
    what: 'De editie ontbreekt of kan geen naam van een map zijn',
    expected: 'een korte naam, zoals "2021": letters en cijfers, met eventueel een streepje of punt ertussen',
    todo: 'Verbeter editie in levering.json.'
  },
  'meta-moment': {
    what: 'Het begin of einde van de periode ontbreekt of klopt niet',
    expected: 'een jaar (2021), kwartaal (2021-Q3) of maand (2021-03)',
    todo: 'Zet de periode in dit deel van levering.json.'
  },
  'meta-date': {
    what: 'Een datum ontbreekt of klopt niet',
    expected: 'een datum zoals "2022-05-31"',
    todo: 'Schrijf de datum als jaar-maand-dag.'
  },
  'meta-list': {
    what: 'Een lijst ontbreekt',
    expected: 'een lijst tussen rechte haken; [] als de lijst leeg is',
    todo: 'Zet de lijst in dit deel van levering.json.'
  },
  'meta-flag': {
    what: 'Een ja of nee klopt niet',
    expected: 'true of false, zonder aanhalingstekens',
    todo: 'Schrijf true als de levering verzonnen is; laat dit anders weg.'
  },
  'meta-number': {
    what: 'Een getal ontbreekt of klopt niet',
    expected:
      'een getal zonder aanhalingstekens, met een punt voor decimalen; aantallen rijen zijn hele getallen',
    todo: 'Zet het getal in dit deel van levering.json.'
  },
  'meta-object': {
    what: 'Een groep gegevens ontbreekt',
    expected: 'gegevens tussen accolades: {…}',
    todo: 'Vergelijk dit deel van levering.json met het voorbeeld in data/README.md.'
  },
  'meta-period': {
    what: 'De periode eindigt voordat zij begint',
    expected: 'een begin (van) dat niet na het einde (tot) ligt',
    todo: 'Verbeter van of tot.'
  },
  'meta-key-unknown': {
    what: 'In levering.json staat een deel dat niet wordt gelezen',
    expected: 'alleen familie, editie, periode, bron, geleverd, dekking en controletotalen',
    todo: 'Controleer de spelling: een deel dat u nodig hebt, staat hier onder een andere naam.'
  },
  'control-file-unknown': {
    what: 'Een controletotaal noemt het bestand {name}, dat niet bij deze levering hoort',
    expected: 'namen van bestanden die bij dit soort rapport horen',
    todo: 'Controleer de naam van het bestand bij controletotalen: zo wordt het bestand niet geteld.'
  },
  'decisions-at-fault': {
    what: 'Het bestand met besluiten klopt niet. Daarom telt geen enkel besluit',
    expected:
      'JSON: {"codes": [{"van": "eigenaar", "codes": ["A", "a"], "besluit": "dezelfde", "reden": "…"}]}. Van is aanbieder, eigenaar of groep; besluit is dezelfde of twee',
    todo: 'Verbeter dit deel van besluiten.json. Een reden mag niet leeg zijn.'
  },
  'file-missing': {
    what: 'Het bestand ontbreekt',
    expected: 'dit bestand in de map van de levering',
    todo: 'Vraag de leverancier om het bestand, met precies deze naam.'
  },
  'file-missing-optional': {
    what: 'Het bestand is er niet. De cijfers eruit blijven leeg',
    expected: 'dit bestand, als er iets te leveren is',
    todo: 'Vraag de leverancier of er niets te leveren was. Is het bestand vergeten, vraag het dan alsnog.'
  },
  'file-unnamed': {
    what: 'In de map staat een bestand dat niet wordt gelezen',
    expected: 'alleen levering.json en de bestanden die bij dit soort rapport horen',
    todo: 'Kijk of dit een bestand is dat u nodig hebt, onder een andere naam. Zo ja, vraag de leverancier om de afgesproken naam.'
  },
  'file-workbook': {
    what: 'In de map staat een werkmap van een rekenprogramma. Die wordt niet gelezen',
    expected: 'CSV-bestanden',
    todo: 'Vraag de leverancier om CSV-bestanden. Maak ze niet zelf uit de werkmap: daarbij gaan nullen en cijfers verloren.'
  },
  'file-unreadable': {
    what: 'Het bestand kan niet worden geopend',
    expected: 'een bestand dat u mag lezen en dat nergens anders open staat',
    todo: 'Sluit het bestand in andere programma’s en kijk of u het mag lezen. Is het een map, vraag de leverancier dan om het bestand.'
  },
  'file-too-large': {
    what: 'Het bestand is groter dan {most} MB',
    expected: 'cijfers die al zijn opgeteld per aanbieder; dat zijn nooit zo veel rijen',
    todo: 'Vraag de leverancier of dit het goede bestand is: er horen cijfers per aanbieder in, geen losse declaraties of personen.'
  },
  'file-empty': {
    what: 'Het bestand is leeg',
    expected: 'een regel met de namen van de kolommen, en rijen',
    todo: 'Vraag de leverancier om het bestand opnieuw.'
  },
  'file-without-rows': {
    what: 'Het bestand heeft kolomnamen, maar geen rijen',
    expected: 'ten minste één rij',
    todo: 'Vraag de leverancier om het bestand opnieuw, met de rijen.'
  },
  'file-not-text': {
    what: 'Het bestand is geen tekst',
    expected: 'een CSV-bestand; een werkmap kan niet worden gelezen, hoe het bestand ook heet',
    todo: 'Vraag de leverancier om een CSV-bestand. Bewaar het niet zelf in een andere vorm: daarbij gaan nullen en cijfers verloren.'
  },
  'characters-lost': {
    what: 'Sommige letters waren al beschadigd voordat het bestand hier kwam',
    expected: 'leesbare letters, ook met accenten',
    todo: 'Vraag de leverancier om het bestand opnieuw, als UTF-8. Zo komen de tekens in de rapporten te staan.'
  },
  'characters-mixed': {
    what: 'Hier staan tekens van een andere tekenset dan die van het bestand: er zijn waarschijnlijk twee bestanden samengevoegd',
    expected: 'één tekenset in het hele bestand, het liefst UTF-8',
    todo: 'Vraag de leverancier om het bestand opnieuw, als UTF-8. In andere rijen kunnen ook namen en codes beschadigd zijn.'
  },
  'characters-garbled': {
    what: 'Letters met accenten zijn verkeerd gelezen voordat het bestand hier kwam (zoals Ã© voor é)',
    expected: 'leesbare letters, ook met accenten',
    todo: 'Vraag de leverancier om het bestand opnieuw, als UTF-8. Zo komen de tekens in de rapporten te staan.'
  },
  'header-missing': {
    what: 'In de eerste regel staat geen enkele kolomnaam',
    expected: 'een eerste regel met: {columns}',
    todo: 'Vraag de leverancier om het bestand met de namen van de kolommen in de eerste regel.'
  },
  'header-later': {
    what: 'De namen van de kolommen staan pas in deze rij',
    expected: 'de namen van de kolommen in de eerste regel',
    todo: 'Vraag de leverancier om het bestand zonder de regels erboven.'
  },
  'header-again': {
    what: 'Hier staan de namen van de kolommen nog een keer',
    expected: 'alleen in de eerste regel namen van kolommen',
    todo: 'Vraag de leverancier om het bestand opnieuw: er zijn er twee achter elkaar geplakt. Kijk of geen rijen dubbel zijn of ontbreken.'
  },
  'column-missing': {
    what: 'Een kolom ontbreekt',
    expected: 'deze naam in de eerste regel',
    todo: 'Vraag de leverancier om het bestand met deze kolom, of met de afgesproken naam erboven.'
  },
  'column-twice': {
    what: 'Twee kolommen hebben dezelfde naam',
    expected: 'elke naam één keer (hoofdletters en spaties maken geen verschil)',
    todo: 'Vraag de leverancier welke van de twee de goede is, en om het bestand opnieuw.'
  },
  'column-nameless': {
    what: 'Kolom {position} heeft geen naam en wordt niet gelezen',
    expected: 'een naam boven elke kolom',
    todo: 'Vraag de leverancier wat er in deze kolom staat. Is zij nodig, dan hoort de afgesproken naam erboven.'
  },
  'columns-unknown': {
    what: 'Er zijn kolommen die niet worden gelezen: {columns}',
    expected: 'alleen de kolommen die bij dit bestand horen',
    todo: 'Kijk of er een kolom bij is die u nodig hebt, onder een andere naam. Zo ja, vraag de leverancier om de afgesproken naam.'
  },
  'row-ragged': {
    what: 'Het aantal velden klopt niet: {found} in deze rij, {expected} in de eerste regel',
    expected: 'in elke rij evenveel velden als in de eerste regel: {expected}',
    todo: 'Vraag de leverancier om het bestand opnieuw. Vaak staat er een scheidingsteken of een Enter in een veld dat niet tussen dubbele aanhalingstekens staat.'
  },
  'row-delimiter': {
    what: 'Deze rij heeft een ander scheidingsteken dan de eerste regel',
    expected: 'één scheidingsteken in het hele bestand',
    todo: 'Vraag de leverancier om het bestand opnieuw: er lijken er twee achter elkaar te zijn geplakt.'
  },
  'row-quotes': {
    what: 'Een dubbel aanhalingsteken staat op een plek waar het niet te begrijpen is',
    expected:
      'een veld helemaal tussen dubbele aanhalingstekens, of zonder; een aanhalingsteken erin staat dubbel ("")',
    todo: 'Vraag de leverancier om het bestand opnieuw. Verderop kunnen er nog meer staan.'
  },
  'row-footer': {
    what: 'Dit is geen rij, maar een regel die een programma of een mens onder de rijen zette: een aantal, een totaal, een gemiddelde of een bron',
    expected: 'alleen rijen met cijfers',
    todo: 'Vraag de leverancier om het bestand zonder deze regel, en of alle rijen erboven er zijn.'
  },
  'quote-open': {
    what: 'Een dubbel aanhalingsteken gaat open en nooit dicht. Het bestand is daardoor niet te lezen',
    expected: 'bij elk aanhalingsteken aan het begin een aan het eind',
    todo: 'Vraag de leverancier om het bestand opnieuw: ergens begint een veld met een aanhalingsteken en eindigt er niet mee.'
  },
  'number-mixed': {
    what: 'Dit getal heeft een ander decimaalteken dan de meeste getallen in het bestand',
    expected: 'één decimaalteken in het hele bestand: overal een komma, of overal een punt',
    todo: 'Vraag de leverancier om het bestand opnieuw, met één instelling voor getallen.'
  },
  'number-thousands': {
    what: 'In dit getal lijkt een scheidingsteken voor duizendtallen te staan',
    expected: 'cijfers zonder scheidingsteken: 1234, of 1234,5',
    todo: 'Vraag de leverancier om het bestand zonder teken voor duizendtallen.'
  },
  'number-ambiguous': {
    what: 'Dit getal kan twee dingen betekenen: duizendtallen, of drie decimalen',
    expected:
      'een getal zonder teken voor duizendtallen, en met een aantal decimalen zoals de andere in deze kolom',
    todo: 'Vraag de leverancier welk getal dit is, en om het bestand zonder teken voor duizendtallen.'
  },
  'number-scientific': {
    what: 'Dit getal is ingekort geschreven (zoals 1,23E+07 of 1e3). Er kunnen cijfers weg zijn',
    expected: 'alle cijfers: 12345678',
    todo: 'Vraag de leverancier om het bestand met alle cijfers: een rekenprogramma heeft het getal ingekort.'
  },
  'family-differs': {
    what: 'Deze levering is voor een ander soort rapport',
    expected: 'familie: "{expected}"',
    todo: 'Kijk of u de goede map en het goede soort rapport hebt genoemd. Klopt dat, vraag de leverancier dan wat dit is.'
  },
  'field-empty': {
    what: 'Het veld is leeg',
    expected: 'een waarde in elke rij',
    todo: 'Vraag de leverancier om de waarde.'
  },
  'field-number': {
    what: 'Dit is geen getal',
    expected: 'cijfers, met één komma of punt voor decimalen; geen eenheid en geen procentteken',
    todo: 'Vraag de leverancier om alleen het getal, zonder eenheid.'
  },
  'field-nan': {
    what: 'Hier staat wat een programma schrijft als er geen getal is (NaN, #N/B, #DEEL/0!)',
    expected: 'een getal',
    todo: 'Vraag de leverancier om het getal. Is er geen cijfer, dan hoort er geen rij te zijn; wie dat bepaalt, is de leverancier.'
  },
  'field-whole': {
    what: 'Dit is geen heel getal van 0 of meer',
    expected: 'alleen cijfers: 1234',
    todo: 'Vraag de leverancier om het aantal. Staat hier een getal met decimalen, dan is het misschien een aandeel of gemiddelde.'
  },
  'field-period': {
    what: 'Dit is geen {step}',
    expected: '{stepCodes}',
    todo: 'Vraag de leverancier welke periode dit is.'
  },
  'field-flag': {
    what: 'Hier hoort ja of nee te staan',
    expected: 'ja of nee',
    todo: 'Vraag de leverancier of hier ja of nee hoort te staan.'
  },
  'field-code': {
    what: 'De code heeft niet de goede vorm',
    expected: '{expected}',
    todo: 'Vraag de leverancier om de goede code, zoals die in de bron staat.'
  },
  'field-date': {
    what: 'Hier staat een datum, of een dag als getal. Vaak heeft een rekenprogramma die van een ander getal of een code gemaakt',
    expected: 'wat er in de bron stond, zoals een jaartal (2021), een getal of een code',
    todo: 'Vraag de leverancier om het bestand opnieuw, rechtstreeks uit de bron: een rekenprogramma heeft dit veld veranderd.'
  },
  'field-bound': {
    what: 'Hier staat een grens (zoals <10) in plaats van een getal',
    expected: 'het getal zelf: kleine aantallen worden bij het maken van de rapporten verborgen',
    todo: 'Vraag de leverancier om het getal.'
  },
  'field-range': {
    what: 'Het getal ligt buiten de grenzen',
    expected: '{expected}',
    todo: 'Vraag de leverancier om het goede getal. Staat er een percentage waar een deel van 1 hoort, of andersom?'
  },
  'field-choice': {
    what: 'Deze waarde staat niet op de lijst',
    expected: 'een van: {expected}',
    todo: 'Vraag de leverancier welke waarde van de lijst dit is.'
  },
  'field-custom': {
    what: 'Het veld klopt niet',
    expected: '{expected}',
    todo: 'Vraag de leverancier om de goede waarde.'
  },
  'field-other': {
    what: 'Het veld heeft niet de goede vorm',
    expected: 'wat voor deze kolom is afgesproken',
    todo: 'Zoek de kolom op in de beschrijving van de levering, en vraag de leverancier om de goede waarde.'
  },
  'code-mangled': {
    what: 'Een rekenprogramma heeft van deze code een getal gemaakt (zoals 1,23E+07). De cijfers zijn weg',
    expected: '{expected}',
    todo: 'Vraag de leverancier om het bestand opnieuw, rechtstreeks uit de bron: een rekenprogramma heeft deze codes ingekort.'
  },
  'code-shortened': {
    what: 'Een rekenprogramma heeft van deze code een getal gemaakt en dat ingekort (zoals 1,23E+07). De cijfers zijn weg, en andere codes kunnen dezelfde zijn geworden',
    expected: 'de code, met alle cijfers',
    todo: 'Vraag de leverancier om het bestand opnieuw, rechtstreeks uit de bron: een rekenprogramma heeft deze codes ingekort.'
  },
  'code-decimal': {
    what: 'Van deze code is een getal met decimalen gemaakt (zoals 1234,0)',
    expected: '{expected}',
    todo: 'Vraag de leverancier om de kolom als tekst. Nullen aan het begin van een code kunnen ook weg zijn.'
  },
  'code-zeros': {
    what: 'De nullen aan het begin van deze code zijn weg',
    expected: '{expected}',
    todo: 'Vraag de leverancier om het bestand opnieuw, met de codes als tekst. Zet de nullen er niet zelf bij: dan kan een code die van een ander worden.'
  },
  'holder-twice': {
    what: 'Deze aanbieder heeft twee rijen in {period}. De eerste is rij {first}',
    expected: 'één rij per aanbieder en {step}',
    todo: 'Vraag de leverancier welke rij klopt. Verschillen zij, dan is er misschien een code of {step} verkeerd.'
  },
  'holder-period': {
    what: 'Bij deze aanbieder staat niet één {step}',
    expected: 'één {step}: {stepCode}',
    todo: 'Vraag de leverancier om een rij voor {eachStep}.'
  },
  'holder-without-cells': {
    what: 'Deze aanbieder heeft geen cijfers in {period}',
    expected: 'cijfers in {eachStep} waarin een aanbieder op de lijst staat',
    todo: 'Vraag de leverancier of de aanbieder {thatStep} stillag. Zo niet, dan ontbreken de cijfers.'
  },
  'provider-codes-alike': {
    what: 'Twee codes van aanbieders zijn bijna gelijk:{one}, in {file} rij {first}, en hier{other}',
    expected:
      'één schrijfwijze van een code. Hoofdletters, streepjes, spaties, onzichtbare tekens en letters die op elkaar lijken, maken voor een lezer geen verschil',
    todo: 'Is het er één? Schrijf dan overal dezelfde code. Kan dat niet, of zijn het er echt twee, leg dat dan met een reden vast in besluiten.json. Hoe, staat in de handleiding.'
  },
  'owner-codes-alike': {
    what: 'Twee codes van eigenaren zijn bijna gelijk:{one}, in {file} rij {first}, en hier{other}',
    expected:
      'één schrijfwijze van een code. Hoofdletters, streepjes, spaties, onzichtbare tekens en letters die op elkaar lijken, maken voor een lezer geen verschil',
    todo: 'Is het er één? Schrijf dan overal dezelfde code. Kan dat niet, of zijn het er echt twee, leg dat dan met een reden vast in besluiten.json. Hoe, staat in de handleiding.'
  },
  'group-codes-alike': {
    what: 'Twee codes van groepen zijn bijna gelijk:{one}, in {file} rij {first}, en hier{other}',
    expected:
      'één schrijfwijze van een code. Hoofdletters, streepjes, spaties, onzichtbare tekens en letters die op elkaar lijken, maken voor een lezer geen verschil',
    todo: 'Is het er één? Schrijf dan overal dezelfde code. Kan dat niet, of zijn het er echt twee, leg dat dan met een reden vast in besluiten.json. Hoe, staat in de handleiding.'
  },
  'names-alike': {
    what: 'Deze naam is bijna gelijk aan die in rij {first}, onder de code van een andere eigenaar',
    expected: 'één eigenaar voor wat één is',
    todo: 'Vraag na of dit één eigenaar is. Is dat zo, dan horen beide dezelfde code van de eigenaar te hebben.'
  },
  'decisions-contradict': {
    what: 'Dit besluit zegt twee, en andere besluiten zeggen dat deze codes dezelfde zijn',
    expected: 'één besluit over elke twee codes',
    todo: 'Beslis opnieuw over deze codes, en laat in besluiten.json staan wat geldt.'
  },
  'decision-idle': {
    what: 'Niets in deze levering vraagt om dit besluit',
    expected: 'besluiten over codes van deze soort die in de levering staan en bijna gelijk zijn',
    todo: 'Controleer hoe de codes in deze levering zijn geschreven: een besluit dat niets raakt, kan voor andere codes bedoeld zijn.'
  },
  'provider-unknown': {
    what: 'Deze aanbieder staat niet in het bestand met aanbieders',
    expected: 'een code die daar wel in staat',
    todo: 'Vraag de leverancier wie dit is: ontbreekt de aanbieder in het bestand met aanbieders, of klopt de code hier niet?'
  },
  'provider-not-in-period': {
    what: 'Deze aanbieder heeft cijfers in {period}, maar staat voor die periode niet in het bestand met aanbieders',
    expected: 'een rij per aanbieder en {step}',
    todo: 'Vraag de leverancier wat er klopt: ontbreekt de rij van {thatStep}, of hoort dit cijfer bij een andere periode of aanbieder?'
  },
  'total-of-absent-period': {
    what: 'Dit is een totaal over {period} van {holder}, maar die staat voor {absent} niet in het bestand met aanbieders',
    expected: 'een totaal over meer {steps} alleen van wie er in al {thoseSteps} was',
    todo: 'Vraag de leverancier wat er klopt: ontbreekt de rij van {missingStep} in het bestand met aanbieders, of hoort dit totaal er niet te zijn?'
  },
  'cell-twice': {
    what: 'Dit cijfer van {indicator} is dubbel geleverd. De eerste keer is rij {first}',
    expected: 'één rij per aanbieder, indicator, categorie en combinatie van codes',
    todo: 'Vraag de leverancier welke rij klopt. Verschillen zij, dan heeft een van de twee misschien een verkeerde code of periode.'
  },
  'record-twice': {
    what: 'Dit record is dubbel geleverd. De eerste keer is rij {first}',
    expected: 'elk record één keer',
    todo: 'Vraag de leverancier of dit twee keer hetzelfde is, of dat een van de twee een verkeerd nummer heeft.'
  },
  'cell-not-finite': {
    what: '{amount} van {indicator} is geen getal',
    expected: 'een getal',
    todo: 'Vraag de leverancier om het getal: een berekening in de bron is misgegaan.'
  },
  'cell-negative': {
    what: '{amount} van {indicator} is kleiner dan nul',
    expected: '0 of meer',
    todo: 'Vraag de leverancier om het goede getal.'
  },
  'clients-missing': {
    what: '{indicator} telt iets, maar er staan geen mensen achter',
    expected: 'ten minste één persoon als n groter is dan 0',
    todo: 'Vraag de leverancier om het aantal verschillende personen.'
  },
  'indicator-unknown': {
    what: 'De indicator{code} is onbekend',
    expected: 'een indicator van dit soort rapport',
    todo: 'Vraag de leverancier welke indicator dit is. De codes staan in de beschrijving van de levering.'
  },
  'indicator-elsewhere': {
    what: 'De indicator{code} hoort in een ander bestand',
    expected: 'alleen de indicatoren van deze bron',
    todo: 'Vraag de leverancier om deze rijen in het bestand van hun bron.'
  },
  'indicator-absent': {
    what: 'Er is geen rij van de indicator {indicator}',
    expected: 'rijen van elke indicator van deze bron',
    todo: 'Vraag de leverancier of deze indicator deze keer niet is geleverd. Zo niet, dan ontbreken er rijen.'
  },
  'indicator-not-yet': {
    what: '{indicator} bestaat pas vanaf {from}',
    expected: 'perioden vanaf {from}',
    todo: 'Vraag de leverancier wat hier is geteld: voor die tijd was er geen afspraak over dit cijfer.'
  },
  'category-unknown': {
    what: 'De categorie{code} van {indicator} is onbekend',
    expected: 'een van: {known}',
    todo: 'Vraag de leverancier welke categorie dit is (- als een indicator er geen heeft).'
  },
  'category-not-in-period': {
    what: 'De categorie{code} bestaat niet in heel {period}',
    expected: 'een code die in die periode geldt: codelijsten hebben een begin en een einde',
    todo: 'Vraag de leverancier welke code van die periode is bedoeld, of welke periode.'
  },
  'dimension-unknown': {
    what: 'De code{code} is onbekend bij {dimension}',
    expected: 'een van: {known}',
    todo: 'Vraag de leverancier welke code dit is.'
  },
  'period-malformed': {
    what: 'De periode is niet te lezen',
    expected: '{stepCodes}',
    todo: 'Vraag de leverancier welke periode dit is.'
  },
  'period-of-other-step': {
    what: 'De periode is geen {step}',
    expected: '{stepCodes}',
    todo: 'Vraag de leverancier om cijfers per {step}.'
  },
  'period-outside': {
    what: 'De periode valt buiten die van de levering',
    expected: '{from} tot en met {to}, zoals in levering.json staat',
    todo: 'Vraag de leverancier wat er klopt: de periode in deze rij, of die in levering.json.'
  },
  'part-over-n': {
    what: 'Bij {indicator} is het deel groter dan het geheel',
    expected: 'x tussen 0 en n',
    todo: 'Vraag de leverancier of x en n zijn verwisseld, of dat iemand dubbel is geteld.'
  },
  'mean-out-of-range': {
    what: 'De som van {indicator} geeft een gemiddelde dat niet kan',
    expected: 'een gemiddelde van {min} tot en met {max}: x tussen n·{min} en n·{max}',
    todo: 'Vraag de leverancier of in x de som staat en niet het gemiddelde, en in welke eenheid.'
  },
  'spread-impossible': {
    what: 'De som van de kwadraten van {indicator} past niet bij n en x',
    expected: 'xx van ten minste x²/n, en niet meer dan de schaal toelaat',
    todo: 'Vraag de leverancier of in xx de som van de kwadraten staat, en niet de variantie.'
  },
  'denominator-differs': {
    what: 'De categorieën van {indicator} hebben niet dezelfde n. Vergelijk met rij {first}',
    expected: 'één n voor alle categorieën van een aanbieder en periode',
    todo: 'Vraag de leverancier welke n die van het geheel is.'
  },
  'categories-rounded': {
    what: 'De categorieën van {indicator} zijn samen niet precies n. Het lijkt afronding',
    expected: 'categorieën die samen n zijn',
    todo: 'Vraag de leverancier om cijfers zonder afronding.'
  },
  'categories-over': {
    what: 'De categorieën van {indicator} zijn samen meer dan n',
    expected: 'categorieën die samen n zijn',
    todo: 'Vraag de leverancier of iemand in twee categorieën is geteld.'
  },
  'categories-under': {
    what: 'De categorieën van {indicator} zijn samen minder dan n',
    expected: 'categorieën die samen n zijn; een categorie zonder rij telt als 0',
    todo: 'Vraag de leverancier of er een categorie ontbreekt.'
  },
  'total-missing': {
    what: 'Van {indicator} zijn er delen, maar geen totaal over {dimension}',
    expected: 'een rij met de code {total}',
    todo: 'Vraag de leverancier om het totaal, als eigen rij. Tel het niet zelf op: wie in twee delen staat, telt in het totaal één keer.'
  },
  'total-missing-apart': {
    what: 'Van {indicator} zijn er delen, maar geen totaal over {dimension}. Het totaal blijft leeg',
    expected: 'een rij met de code {total}, als er een totaal is',
    todo: 'Vraag de leverancier of er een totaal is. Zo ja, dan hoort het er als eigen rij te staan.'
  },
  'parts-differ': {
    what: 'De delen van {indicator} over {dimension} zijn samen niet het totaal ({amount})',
    expected: 'delen die optellen: dat is zo afgesproken voor deze indicator',
    todo: 'Vraag de leverancier wat er klopt: het totaal in deze rij, of een van de rijen van de delen. Soms ontbreekt er een deel.'
  },
  'parts-rounded': {
    what: 'De delen van {indicator} over {dimension} zijn samen niet precies het totaal ({amount}). Het lijkt afronding',
    expected: 'delen die optellen',
    todo: 'Vraag de leverancier om cijfers zonder afronding.'
  },
  'part-over-total': {
    what: 'Een deel van {indicator} over {dimension} is groter dan het totaal ({amount})',
    expected: 'geen deel groter dan het totaal van deze rij',
    todo: 'Vraag de leverancier wat er klopt: het totaal in deze rij, of de rij van het deel.'
  },
  ...itself,
  ...before,
  'control-rows': {
    what: 'Het bestand heeft {found} rijen, volgens levering.json zijn het er {expected}',
    expected: '{expected} rijen',
    todo: 'Vraag de leverancier om het bestand opnieuw: er ontbreken rijen, of er zijn er te veel. Het controletotaal verandert alleen wie het heeft geteld.'
  },
  'control-sum': {
    what: 'De som van deze kolom is niet wat levering.json zegt',
    expected: 'de som bij controletotalen',
    todo: 'Vraag de leverancier of dit het bestand is waar het controletotaal bij hoort. Het controletotaal verandert alleen wie het heeft geteld.'
  }
};
