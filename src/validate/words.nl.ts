import type {Code} from './fault.ts';
import type {Wording} from './words.ts';
import {itself} from './words-itself.nl.ts';

/** What each fault means, in plain Dutch, for the quality report. `{name}` is an argument of the fault. */
export const nl: Readonly<Record<Code, Wording>> = {
  'meta-missing': {
    what: 'Het bestand levering.json ontbreekt',
    expected: 'een bestand levering.json dat zegt wat er is geleverd',
    todo: 'Zet levering.json in de map. Een voorbeeld staat in data/README.md.'
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
    todo: 'Controleer de spelling, of haal het deel weg.'
  },
  'control-file-unknown': {
    what: 'Een controletotaal noemt het bestand {name}, dat niet bij deze levering hoort',
    expected: 'namen van bestanden die bij dit soort rapport horen',
    todo: 'Verbeter de naam van het bestand bij controletotalen.'
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
    todo: 'Zet het bestand in de map, met precies deze naam.'
  },
  'file-missing-optional': {
    what: 'Het bestand is er niet. De cijfers eruit blijven leeg',
    expected: 'dit bestand, als er iets te leveren is',
    todo: 'Niets, als u het bewust weglaat. Zet het anders alsnog in de map.'
  },
  'file-unnamed': {
    what: 'In de map staat een bestand dat niet wordt gelezen',
    expected: 'alleen levering.json en de bestanden die bij dit soort rapport horen',
    todo: 'Controleer de spelling van de naam, of haal het bestand uit de map.'
  },
  'file-workbook': {
    what: 'In de map staat een werkmap van Excel. Die wordt niet gelezen',
    expected: 'CSV-bestanden',
    todo: 'Open de werkmap in Excel en sla elk blad op als CSV UTF-8. Haal de werkmap daarna uit de map.'
  },
  'file-unreadable': {
    what: 'Het bestand kan niet worden geopend',
    expected: 'een bestand dat u mag lezen en dat nergens anders open staat',
    todo: 'Sluit het bestand in andere programma’s, zoals Excel, en kijk of u het mag lezen. Kijk ook of het geen map is.'
  },
  'file-too-large': {
    what: 'Het bestand is groter dan {most} MB',
    expected: 'cijfers die al zijn opgeteld per aanbieder; dat zijn nooit zo veel rijen',
    todo: 'Kijk of dit het goede bestand is.'
  },
  'file-empty': {
    what: 'Het bestand is leeg',
    expected: 'een regel met de namen van de kolommen, en rijen',
    todo: 'Lever het bestand opnieuw aan.'
  },
  'file-without-rows': {
    what: 'Het bestand heeft kolomnamen, maar geen rijen',
    expected: 'ten minste één rij',
    todo: 'Lever het bestand opnieuw aan, met de rijen.'
  },
  'file-not-text': {
    what: 'Het bestand is geen tekst',
    expected: 'een CSV-bestand; een Excel-werkmap kan niet worden gelezen, hoe het bestand ook heet',
    todo: 'Open het bestand in Excel en kies Opslaan als: CSV UTF-8.'
  },
  'characters-lost': {
    what: 'Sommige letters waren al beschadigd voordat het bestand hier kwam',
    expected: 'leesbare letters, ook met accenten',
    todo: 'Zoek naar vreemde tekens in de namen. Staan die er, sla het bestand dan opnieuw op als CSV UTF-8.'
  },
  'header-missing': {
    what: 'In de eerste regel staat geen enkele kolomnaam',
    expected: 'een eerste regel met: {columns}',
    todo: 'Zet de namen van de kolommen in de eerste regel.'
  },
  'header-later': {
    what: 'De namen van de kolommen staan pas in deze rij',
    expected: 'de namen van de kolommen in de eerste regel',
    todo: 'Haal de regels erboven weg.'
  },
  'header-again': {
    what: 'Hier staan de namen van de kolommen nog een keer',
    expected: 'alleen in de eerste regel namen van kolommen',
    todo: 'Haal deze rij weg. Kijk of er twee bestanden achter elkaar zijn geplakt.'
  },
  'column-missing': {
    what: 'Een kolom ontbreekt',
    expected: 'deze naam in de eerste regel',
    todo: 'Voeg de kolom toe, of verbeter de naam in de eerste regel.'
  },
  'column-twice': {
    what: 'Twee kolommen hebben dezelfde naam',
    expected: 'elke naam één keer (hoofdletters en spaties maken geen verschil)',
    todo: 'Haal een van de twee weg, of verbeter de naam.'
  },
  'column-nameless': {
    what: 'Kolom {position} heeft geen naam en wordt niet gelezen',
    expected: 'een naam boven elke kolom',
    todo: 'Geef de kolom een naam, of haal de kolom weg.'
  },
  'columns-unknown': {
    what: 'Er zijn kolommen die niet worden gelezen: {columns}',
    expected: 'alleen de kolommen die bij dit bestand horen',
    todo: 'Niets, als deze kolommen niet nodig zijn. Controleer anders de spelling van de namen.'
  },
  'row-ragged': {
    what: 'Het aantal velden klopt niet: {found} in deze rij, {expected} in de eerste regel',
    expected: 'in elke rij evenveel velden als in de eerste regel: {expected}',
    todo: 'Zoek naar een scheidingsteken te veel of te weinig, of een Enter in een veld. Zet een tekst waar zo’n teken in staat tussen dubbele aanhalingstekens.'
  },
  'row-delimiter': {
    what: 'Deze rij heeft een ander scheidingsteken dan de eerste regel',
    expected: 'één scheidingsteken in het hele bestand',
    todo: 'Kijk of er twee bestanden achter elkaar zijn geplakt, en maak het bestand opnieuw.'
  },
  'row-quotes': {
    what: 'Een dubbel aanhalingsteken staat op een plek waar het niet te begrijpen is',
    expected:
      'een veld helemaal tussen dubbele aanhalingstekens, of zonder; een aanhalingsteken erin staat dubbel ("")',
    todo: 'Verbeter de aanhalingstekens in deze rij. Verderop kunnen er nog meer staan.'
  },
  'row-footer': {
    what: 'Dit is geen rij, maar een regel die een programma of een mens onder de rijen zette: een aantal, een totaal, een gemiddelde of een bron',
    expected: 'alleen rijen met cijfers',
    todo: 'Haal deze regel weg.'
  },
  'quote-open': {
    what: 'Een dubbel aanhalingsteken gaat open en nooit dicht. Het bestand is daardoor niet te lezen',
    expected: 'bij elk aanhalingsteken aan het begin een aan het eind',
    todo: 'Zoek een veld dat met een dubbel aanhalingsteken begint en er niet mee eindigt.'
  },
  'number-mixed': {
    what: 'Dit getal heeft een ander decimaalteken dan de meeste getallen in het bestand',
    expected: 'één decimaalteken in het hele bestand: overal een komma, of overal een punt',
    todo: 'Maak het bestand opnieuw, met één instelling voor getallen.'
  },
  'number-thousands': {
    what: 'In dit getal lijkt een scheidingsteken voor duizendtallen te staan',
    expected: 'cijfers zonder scheidingsteken: 1234, of 1234,5',
    todo: 'Zet in Excel het scheidingsteken voor duizendtallen uit (celeigenschappen, getal) en sla opnieuw op.'
  },
  'number-ambiguous': {
    what: 'Dit getal kan twee dingen betekenen: duizendtallen, of drie decimalen',
    expected: 'een bestand waaruit blijkt wat het decimaalteken is',
    todo: 'Schrijf hele getallen zonder scheidingsteken (1234), en decimalen niet met precies drie cijfers (1,2340).'
  },
  'number-scientific': {
    what: 'Dit getal is ingekort geschreven (zoals 1,23E+07). Er kunnen cijfers weg zijn',
    expected: 'alle cijfers: 12345678',
    todo: 'Vergelijk met de bron. Maak in Excel de kolom breder of kies de eigenschap Getal, en sla opnieuw op.'
  },
  'family-differs': {
    what: 'Deze levering is voor een ander soort rapport',
    expected: 'familie: "{expected}"',
    todo: 'Kies het soort rapport van deze levering, of verbeter familie in levering.json.'
  },
  'field-empty': {what: 'Het veld is leeg', expected: 'een waarde in elke rij', todo: 'Vul het veld in.'},
  'field-number': {
    what: 'Dit is geen getal',
    expected: 'cijfers, met één komma of punt voor decimalen; geen eenheid en geen procentteken',
    todo: 'Schrijf alleen het getal.'
  },
  'field-nan': {
    what: 'Hier staat wat een programma schrijft als er geen getal is (NaN, #N/B, #DEEL/0!)',
    expected: 'een getal',
    todo: 'Herstel de berekening bij de bron, of laat de rij weg als er geen cijfer is.'
  },
  'field-whole': {
    what: 'Dit is geen heel getal van 0 of meer',
    expected: 'alleen cijfers: 1234',
    todo: 'Schrijf het getal zonder decimalen, teken of scheidingsteken.'
  },
  'field-period': {
    what: 'Dit is geen {step}',
    expected: '{stepCodes}',
    todo: 'Verbeter de periode.'
  },
  'field-flag': {what: 'Hier hoort ja of nee te staan', expected: 'ja of nee', todo: 'Schrijf ja of nee.'},
  'field-code': {what: 'De code heeft niet de goede vorm', expected: '{expected}', todo: 'Verbeter de code.'},
  'field-date': {
    what: 'Hier staat een datum. Vaak heeft Excel die van een ander getal of een code gemaakt',
    expected: 'wat er in de bron stond, zoals een jaartal (2021), een getal of een code',
    todo: 'Ga terug naar de bron. Geef de kolom in Excel eerst de eigenschap Tekst, open of plak daarna, en sla opnieuw op.'
  },
  'field-bound': {
    what: 'Hier staat een grens (zoals <10) in plaats van een getal',
    expected: 'het getal zelf: kleine aantallen worden bij het maken van de rapporten verborgen',
    todo: 'Vraag de leverancier om het getal.'
  },
  'field-range': {
    what: 'Het getal ligt buiten de grenzen',
    expected: '{expected}',
    todo: 'Verbeter het getal bij de bron.'
  },
  'field-choice': {
    what: 'Deze waarde staat niet op de lijst',
    expected: 'een van: {expected}',
    todo: 'Kies een waarde van de lijst.'
  },
  'field-custom': {what: 'Het veld klopt niet', expected: '{expected}', todo: 'Verbeter het veld.'},
  'field-other': {
    what: 'Het veld heeft niet de goede vorm',
    expected: 'wat voor deze kolom is afgesproken',
    todo: 'Zoek de kolom op in de beschrijving van de levering en verbeter het veld.'
  },
  'code-mangled': {
    what: 'Excel heeft van deze code een getal gemaakt (zoals 1,23E+07). De cijfers zijn weg',
    expected: '{expected}',
    todo: 'Ga terug naar de bron. Geef de kolom in Excel eerst de eigenschap Tekst, open of plak daarna, en sla opnieuw op.'
  },
  'code-shortened': {
    what: 'Excel heeft van deze code een getal gemaakt en dat ingekort (zoals 1,23E+07). De cijfers zijn weg, en andere codes kunnen dezelfde zijn geworden',
    expected: 'de code, met alle cijfers',
    todo: 'Ga terug naar de bron. Geef de kolom in Excel eerst de eigenschap Tekst, open of plak daarna, en sla opnieuw op.'
  },
  'code-decimal': {
    what: 'Van deze code is een getal met decimalen gemaakt (zoals 1234,0)',
    expected: '{expected}',
    todo: 'Lever de kolom als tekst. Let op: nullen aan het begin van een code kunnen ook weg zijn.'
  },
  'code-zeros': {
    what: 'De nullen aan het begin van deze code zijn weg',
    expected: '{expected}',
    todo: 'Geef de kolom in Excel de eigenschap Tekst en zet de nullen terug, of maak het bestand opnieuw.'
  },
  'holder-twice': {
    what: 'Deze aanbieder heeft twee rijen in {period}. De eerste is rij {first}',
    expected: 'één rij per aanbieder en {step}',
    todo: 'Haal een van de twee rijen weg.'
  },
  'holder-period': {
    what: 'Bij deze aanbieder staat niet één {step}',
    expected: 'één {step}: {stepCode}',
    todo: 'Maak een rij voor {eachStep}.'
  },
  'holder-without-cells': {
    what: 'Deze aanbieder heeft geen cijfers in {period}',
    expected: 'cijfers in {eachStep} waarin een aanbieder op de lijst staat',
    todo: 'Niets, als de aanbieder {thatStep} stillag. Vul anders de cijfers aan.'
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
    todo: 'Niets, als het er twee zijn. Is het er één, geef dan beide dezelfde code van de eigenaar.'
  },
  'decisions-contradict': {
    what: 'Dit besluit zegt twee, en andere besluiten zeggen dat deze codes dezelfde zijn',
    expected: 'één besluit over elke twee codes',
    todo: 'Haal een van de besluiten uit besluiten.json.'
  },
  'decision-idle': {
    what: 'Niets in deze levering vraagt om dit besluit',
    expected: 'besluiten over codes van deze soort die in de levering staan en bijna gelijk zijn',
    todo: 'Controleer hoe de codes zijn geschreven, of haal het besluit uit besluiten.json.'
  },
  'provider-unknown': {
    what: 'Deze aanbieder staat niet in het bestand met aanbieders',
    expected: 'een code die daar wel in staat',
    todo: 'Zet de aanbieder in dat bestand, of verbeter hier de code.'
  },
  'provider-not-in-period': {
    what: 'Deze aanbieder heeft cijfers in {period}, maar staat voor die periode niet in het bestand met aanbieders',
    expected: 'een rij per aanbieder en {step}',
    todo: 'Voeg de rij van {thatStep} toe, of verbeter hier de periode.'
  },
  'total-of-absent-period': {
    what: 'Dit is een totaal over {period} van {holder}, maar die staat voor {absent} niet in het bestand met aanbieders',
    expected: 'een totaal over meer {steps} alleen van wie er in al {thoseSteps} was',
    todo: 'Haal de rij weg, of voeg de rij van {missingStep} toe aan het bestand met aanbieders.'
  },
  'cell-twice': {
    what: 'Dit cijfer van {indicator} is dubbel geleverd. De eerste keer is rij {first}',
    expected: 'één rij per aanbieder, indicator, categorie en combinatie van codes',
    todo: 'Haal een van de twee rijen weg.'
  },
  'record-twice': {
    what: 'Dit record is dubbel geleverd. De eerste keer is rij {first}',
    expected: 'elk record één keer',
    todo: 'Haal een van de twee rijen weg.'
  },
  'cell-not-finite': {
    what: '{amount} van {indicator} is geen getal',
    expected: 'een getal',
    todo: 'Herstel de berekening bij de bron.'
  },
  'cell-negative': {
    what: '{amount} van {indicator} is kleiner dan nul',
    expected: '0 of meer',
    todo: 'Verbeter het getal bij de bron.'
  },
  'clients-missing': {
    what: '{indicator} telt iets, maar er staan geen mensen achter',
    expected: 'ten minste één persoon als n groter is dan 0',
    todo: 'Vul het aantal verschillende personen in.'
  },
  'indicator-unknown': {
    what: 'De indicator{code} is onbekend',
    expected: 'een indicator van dit soort rapport',
    todo: 'Verbeter de code.'
  },
  'indicator-elsewhere': {
    what: 'De indicator{code} hoort in een ander bestand',
    expected: 'alleen de indicatoren van deze bron',
    todo: 'Zet de rijen in het bestand van hun bron.'
  },
  'indicator-absent': {
    what: 'Er is geen rij van de indicator {indicator}',
    expected: 'rijen van elke indicator van deze bron',
    todo: 'Niets, als deze indicator nu niet is geleverd. Vul anders de rijen aan.'
  },
  'indicator-not-yet': {
    what: '{indicator} bestaat pas vanaf {from}',
    expected: 'perioden vanaf {from}',
    todo: 'Laat de eerdere perioden weg.'
  },
  'category-unknown': {
    what: 'De categorie{code} van {indicator} is onbekend',
    expected: 'een van: {known}',
    todo: 'Verbeter de categorie (- als een indicator er geen heeft).'
  },
  'category-not-in-period': {
    what: 'De categorie{code} bestaat niet in heel {period}',
    expected: 'een code die in die periode geldt: codelijsten hebben een begin en een einde',
    todo: 'Gebruik de code van die periode, of verbeter de periode.'
  },
  'dimension-unknown': {
    what: 'De code{code} is onbekend bij {dimension}',
    expected: 'een van: {known}',
    todo: 'Verbeter de code.'
  },
  'period-malformed': {
    what: 'De periode is niet te lezen',
    expected: '{stepCodes}',
    todo: 'Verbeter de periode.'
  },
  'period-of-other-step': {
    what: 'De periode is geen {step}',
    expected: '{stepCodes}',
    todo: 'Verbeter de periode.'
  },
  'period-outside': {
    what: 'De periode valt buiten die van de levering',
    expected: '{from} tot en met {to}, zoals in levering.json staat',
    todo: 'Haal de rij weg, of verbeter periode in levering.json.'
  },
  'part-over-n': {
    what: 'Bij {indicator} is het deel groter dan het geheel',
    expected: 'x tussen 0 en n',
    todo: 'Kijk of x en n zijn verwisseld, of tel opnieuw.'
  },
  'mean-out-of-range': {
    what: 'De som van {indicator} geeft een gemiddelde dat niet kan',
    expected: 'een gemiddelde van {min} tot en met {max}: x tussen n·{min} en n·{max}',
    todo: 'Kijk of in x de som staat, en niet het gemiddelde.'
  },
  'spread-impossible': {
    what: 'De som van de kwadraten van {indicator} past niet bij n en x',
    expected: 'xx van ten minste x²/n, en niet meer dan de schaal toelaat',
    todo: 'Kijk of in xx de som van de kwadraten staat, en niet de variantie.'
  },
  'denominator-differs': {
    what: 'De categorieën van {indicator} hebben niet dezelfde n. Vergelijk met rij {first}',
    expected: 'één n voor alle categorieën van een aanbieder en periode',
    todo: 'Geef elke categorie de n van het geheel.'
  },
  'categories-rounded': {
    what: 'De categorieën van {indicator} zijn samen niet precies n. Het lijkt afronding',
    expected: 'categorieën die samen n zijn',
    todo: 'Lever als het kan cijfers zonder afronding.'
  },
  'categories-over': {
    what: 'De categorieën van {indicator} zijn samen meer dan n',
    expected: 'categorieën die samen n zijn',
    todo: 'Zoek of iemand dubbel is geteld.'
  },
  'categories-under': {
    what: 'De categorieën van {indicator} zijn samen minder dan n',
    expected: 'categorieën die samen n zijn; een categorie zonder rij telt als 0',
    todo: 'Zoek of er een categorie ontbreekt.'
  },
  'total-missing': {
    what: 'Van {indicator} zijn er delen, maar geen totaal over {dimension}',
    expected: 'een rij met de code {total}',
    todo: 'Voeg het totaal toe als eigen rij.'
  },
  'total-missing-apart': {
    what: 'Van {indicator} zijn er delen, maar geen totaal over {dimension}. Het totaal blijft leeg',
    expected: 'een rij met de code {total}, als er een totaal is',
    todo: 'Niets, als er geen totaal is. Voeg het anders toe als eigen rij.'
  },
  'parts-differ': {
    what: 'De delen van {indicator} over {dimension} zijn samen niet het totaal ({amount})',
    expected: 'delen die optellen: dat is zo afgesproken voor deze indicator',
    todo: 'Vergelijk het totaal van deze rij met de rijen van de delen.'
  },
  'parts-rounded': {
    what: 'De delen van {indicator} over {dimension} zijn samen niet precies het totaal ({amount}). Het lijkt afronding',
    expected: 'delen die optellen',
    todo: 'Lever als het kan cijfers zonder afronding.'
  },
  'part-over-total': {
    what: 'Een deel van {indicator} over {dimension} is groter dan het totaal ({amount})',
    expected: 'geen deel groter dan het totaal van deze rij',
    todo: 'Vergelijk het totaal van deze rij met de rijen van de delen.'
  },
  ...itself,
  'control-rows': {
    what: 'Het bestand heeft {found} rijen, volgens levering.json zijn het er {expected}',
    expected: '{expected} rijen',
    todo: 'Kijk of het bestand compleet is, of verbeter rijen in levering.json.'
  },
  'control-sum': {
    what: 'De som van deze kolom is niet wat levering.json zegt',
    expected: 'de som bij controletotalen',
    todo: 'Kijk of dit het bestand is waar het controletotaal bij hoort.'
  }
};
