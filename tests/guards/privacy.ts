import type {Guarded} from './guard.ts';

export const privacy: Guarded = {
  document: 'docs/privacy.md',
  guards: [
    {
      claim: 'What is kept of a report opens with that report only',
      file: 'src/lock/kept.ts',
      from: 'const bytes = new TextEncoder().encode(report);',
      to: 'const bytes = new TextEncoder().encode(report.slice(0, 0));',
      test: 'tests/lock/what-is-kept-opens-with-its-report.test.ts'
    },
    {
      claim: 'R1: enough people behind a number',
      file: 'src/privacy/rules.ts',
      from: "sumOf(holdings, 'clients') >= policy.minClients.value",
      to: "sumOf(holdings, 'clients') >= 1",
      test: 'tests/privacy/each-rule-has-its-boundary.test.ts'
    },
    {
      claim: 'R2: enough owners behind a number',
      file: 'src/privacy/rules.ts',
      from: 'holdings.length >= policy.minProviders.value &&',
      to: 'holdings.length >= 1 &&',
      test: 'tests/privacy/each-rule-has-its-boundary.test.ts'
    },
    {
      claim: 'R2: providers of one owner count as one',
      file: 'src/privacy/holdings.ts',
      from: 'if (giver.concern !== owner) holdings.push',
      to: 'if (giver.provider !== owner) holdings.push',
      test: 'tests/privacy/each-rule-has-its-boundary.test.ts'
    },
    {
      claim: 'R1, R2: no family goes below the floors',
      file: 'src/template/check-policy.ts',
      from: 'return value < floor ?',
      to: 'return value < 0 ?',
      test: 'tests/templates/a-policy-keeps-to-its-floors.test.ts'
    },
    {
      claim: 'No audience has lower floors than the policy',
      file: 'src/template/check-audiences.ts',
      from: 'floor.value >= value',
      to: 'floor.value >= 0',
      test: 'tests/templates/audiences-fit-together.test.ts'
    },
    {
      claim: 'What is below a floor of an audience does not follow from what its reports show',
      file: 'src/privacy/withheld.ts',
      from: 'if (made.length > 0) yield made;',
      to: 'if (made.length < 0) yield made;',
      test: 'tests/privacy/floors.test.ts'
    },
    {
      claim: 'R3: nobody works out the largest within p percent',
      file: 'src/privacy/rules.ts',
      from: 'return total - first - second >= (percent / 100) * first;',
      to: 'return total - first - second >= -percent;',
      test: 'tests/privacy/each-rule-has-its-boundary.test.ts'
    },
    {
      claim: 'R4: nobody is more than a share of a number',
      file: 'src/privacy/rules.ts',
      from: 'return first <= share * total;',
      to: 'return first <= Math.max(1, share) * total;',
      test: 'tests/privacy/each-rule-has-its-boundary.test.ts'
    },
    {
      claim: 'R5: counts are rounded',
      file: 'src/privacy/group-cells.ts',
      from: 'const n = rounded.get(wholeOf(figures, place, category))!.value;',
      to: 'const n = draft.n;',
      test: 'tests/privacy/groups.test.ts'
    },
    {
      claim: 'R5: rounded parts still add up',
      file: 'src/privacy/rounding/round.ts',
      from: 'for (const [id, one] of together(component, amounts, base)) rounded.set(id, one);',
      to: 'together(component, amounts, base);',
      test: 'tests/privacy/rounding.test.ts'
    },
    {
      claim: 'R5: the number of owners is rounded too',
      file: 'src/privacy/provider-count.ts',
      from: 'Math.max(minProviders.value, nearest(owners, roundingBase.value))',
      to: 'Math.max(minProviders.value, owners + 0 * roundingBase.value * nearest(1, 1))',
      test: 'tests/privacy/owners-behind-a-figure.test.ts'
    },
    {
      claim: 'R6: a mean goes to its declared step',
      file: 'src/privacy/group-cells.ts',
      from: 'Math.round(x / n / count.step) * count.step',
      to: 'x / n',
      test: 'tests/privacy/attacks.test.ts'
    },
    {
      claim: 'R6: a few on either side of a share are hidden',
      file: 'src/privacy/judge.ts',
      from: 'const isFew = smallPart(x, policy) || smallPart(n - x, policy);',
      to: 'const isFew = false;',
      test: 'tests/privacy/each-rule-has-its-boundary.test.ts'
    },
    {
      claim: 'R7: nobody and everybody of a small number become a bound',
      file: 'src/privacy/judge.ts',
      from: 'if (n >= boundFrom.value) return null;',
      to: 'if (n >= 0 * boundFrom.value) return null;',
      test: 'tests/privacy/each-rule-has-its-boundary.test.ts'
    },
    {
      claim: 'R10: a zero only over enough owners',
      file: 'src/privacy/judge.ts',
      from: "if (x === 0 && holdings.length < policy.zeroFrom.value) return 'hidden';",
      to: '',
      test: 'tests/privacy/each-rule-has-its-boundary.test.ts'
    },
    {
      claim: 'R8: a spread is a mean of several neighbours',
      file: 'src/privacy/percentiles.ts',
      from: 'around(values, share, policy.orderStatistics.value)',
      to: 'around(values, share, 1)',
      test: 'tests/privacy/percentiles.test.ts'
    },
    {
      claim: 'R8: from certainly enough owners: a printed 20 may be 18',
      file: 'src/privacy/percentiles.ts',
      from: 'const certain = fewestReadAs(values.length, policy);',
      to: 'const certain = values.length + 0 * fewestReadAs(values.length, policy);',
      test: 'tests/privacy/percentiles.test.ts'
    },
    {
      claim: 'R9: quarters from as many owners as a rank',
      file: 'src/privacy/percentiles.ts',
      from: 'Math.max(quartiles.value, rankFrom.value)',
      to: 'Math.min(quartiles.value, rankFrom.value)',
      test: 'tests/privacy/percentiles.test.ts'
    },
    {
      claim: 'R11: the difference of two groups passes the rules, or one is hidden',
      file: 'src/privacy/difference.ts',
      from: 'const isKnown = other.size === 0 || owners(other, test) === 1;',
      to: 'const isKnown = other.size === -owners(other, test) - 1;',
      test: 'tests/privacy/attacks.test.ts'
    },
    {
      claim: 'R12: small providers are pooled',
      file: 'src/privacy/pooled.ts',
      from: 'x > moreThan ? [] : [id]',
      to: 'x >= moreThan ? [] : [id]',
      test: 'tests/privacy/attacks.test.ts'
    },
    {
      claim: 'R12: a pool that is too small takes in the next smallest',
      file: 'src/privacy/absorb.ts',
      from: '.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))',
      to: '.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))',
      test: 'tests/privacy/attacks.test.ts'
    },
    {
      claim: 'R13: totals only where declared',
      file: 'src/privacy/drafts.ts',
      from: 'const published = isPublished(place, table, frame);',
      to: 'const published = isPublished(place, table, frame) || true;',
      test: 'tests/privacy/attacks.test.ts'
    },
    {
      claim: 'R14: a number is renewed only where 5 owners or more changed',
      file: 'src/privacy/correction.ts',
      from: 'const FEW = 5;',
      to: 'const FEW = 4;',
      test: 'tests/audit/its-constants-are-those-of-the-policy.test.ts'
    },
    {
      claim: 'R14: and their difference passes R1 to R4',
      file: 'src/privacy/correction.ts',
      from: 'changes.length >= FEW && passes(changes, table.shape, policy)',
      to: 'changes.length >= FEW && (passes(changes, table.shape, policy) || true)',
      test: 'tests/privacy/editions.test.ts'
    },
    {
      claim: 'R14: what was given out stands',
      file: 'src/privacy/group-cells.ts',
      from: '  if (frozen?.printed) return frozen.printed;\n',
      to: '',
      test: 'tests/privacy/editions.test.ts'
    },
    {
      claim: 'R15: the key decides among equals, and nobody else can',
      file: 'src/privacy/frame.ts',
      from: "createHmac('sha256', key)",
      to: "createHmac('sha256', '')",
      test: 'tests/privacy/attacks.test.ts'
    },
    {
      claim: 'R15: p and the top share have no sentence for readers',
      file: 'templates/kibg/policy.ts',
      from: "    rule: 'R3',",
      to: "    rule: 'R3',\n    says: 'Niemand mag het cijfer van de grootste binnen 10% benaderen.',",
      test: 'tests/templates/policy-is-told.test.ts'
    },
    {
      claim: 'R16: a hidden number looks the same whichever rule hid it',
      file: 'src/privacy/blank.ts',
      from: '    providers: null,',
      to: "    providers: status === 'hidden' ? place : null,",
      test: 'tests/privacy/groups.test.ts'
    },
    {
      claim: 'Own cells of a source that knows more have a least n',
      file: 'src/privacy/own/judge.ts',
      from: "if (n < least || clients < least) return 'hidden';",
      to: '',
      test: 'tests/privacy/each-rule-has-its-boundary.test.ts'
    },
    {
      claim: 'What nests bounds an own cell: a part is no more than its total',
      file: 'src/privacy/own/own.ts',
      from: 'besiegeOwn(drafts, equations, nested, rules);',
      to: 'besiegeOwn(drafts, equations, [], rules);',
      test: 'tests/privacy/own-table.test.ts'
    },
    {
      claim: 'An amount at a fixed price tells the number',
      file: 'src/privacy/edition/links.ts',
      from: 'return {key: inUnits(unit), unit};',
      to: 'return null;',
      test: 'tests/privacy/fixed-price.test.ts'
    },
    {
      claim: 'The ledger: each line carries the hash of the line before',
      file: 'src/publish/ledger.ts',
      from: 'if (previous !== hashes[at]) throw',
      to: 'if (previous === null) throw',
      test: 'tests/publish/ledger-is-a-chain.test.ts'
    },
    {
      claim: 'The ledger: one that was cut short is noticed',
      file: 'src/publish/ledger.ts',
      from: 'if (!hashes.includes(head)) throw',
      to: 'if (head === null) throw',
      test: 'tests/publish/ledger-is-a-chain.test.ts'
    },
    {
      claim: 'The ledger: encrypted, with its open fields bound to it',
      file: 'src/publish/ledger.ts',
      from: 'JSON.stringify([edition, previous, content])',
      to: 'JSON.stringify([previous, content, edition.length])',
      test: 'tests/publish/ledger-is-a-chain.test.ts'
    },
    {
      claim: 'A ledger and a store that are both older than what was given out are noticed',
      file: 'src/publish/ledger.ts',
      from: 'if (!hashes.includes(manifest.issued!)) throw',
      to: 'if (manifest.issued === null) throw',
      test: 'tests/publish/ledger-is-a-chain.test.ts'
    },
    {
      claim: 'A store that does not belong to what stands stops everything, with whose it is',
      file: 'src/publish/matches.ts',
      from: 'if (rows.length > 0) throw',
      to: 'if (rows.length > 1e6) throw',
      test: 'tests/publish/secrets-belong-together.test.ts'
    },
    {
      claim: 'So does a page that is another than was written',
      file: 'src/publish/matches.ts',
      from: 'if (files.length > 0) throw',
      to: 'if (files.length > 1e6) throw',
      test: 'tests/publish/secrets-belong-together.test.ts'
    },
    {
      claim: 'A store of real deliveries is never made anew where one is gone',
      file: 'src/publish/secrets.ts',
      from: 'if (left.length > 0) throw',
      to: 'if (left.length > 1e6) throw',
      test: 'tests/publish/secrets-belong-together.test.ts'
    },
    {
      claim: 'A protection of a real delivery lies under a key of the store',
      file: 'src/publish/protection.ts',
      from: 'close: (packed) => closePacked(beside, input, packed),',
      to: 'close: (packed) => packed,',
      test: 'tests/publish/protection-is-made-once.test.ts'
    },
    {
      claim: 'A real delivery gives nobody a key without a recorded consent',
      file: 'src/store/consent.ts',
      from: 'if (without.length > 0) throw',
      to: 'if (without.length > 1e6) throw',
      test: 'tests/publish/keys-are-given-and-withdrawn.test.ts'
    },
    {
      claim: 'Of whom it is recorded that there is no consent, nobody gets a key, whatever a delivery says',
      file: 'src/store/consent.ts',
      from: 'store.practice : isGiven(state)',
      to: 'store.practice : true',
      test: 'tests/publish/keys-are-given-and-withdrawn.test.ts'
    },
    {
      claim: 'The ledger is readable by its owner only',
      file: 'src/publish/ledger.ts',
      from: '{mode: 0o600});',
      to: '{mode: 0o644});',
      test: 'tests/publish/ledger-is-a-chain.test.ts'
    },
    {
      claim: 'issue: files that are not those of the manifest',
      file: 'src/publish/issue.ts',
      from: 'if (hash !== sha256)',
      to: "if (hash === null || sha256 === '')",
      test: 'tests/publish/issue-keeps-what-was-given-out.test.ts'
    },
    {
      claim: 'issue: an audit of other files or another policy',
      file: 'src/publish/issue.ts',
      from: 'if (receipt.files !== files)',
      to: 'if (receipt.files === null)',
      test: 'tests/publish/issue-keeps-what-was-given-out.test.ts'
    },
    {
      claim: 'issue: an audit against another delivery',
      file: 'src/publish/issue.ts',
      from: 'if (receipt.delivery !== deliveryHash(delivered))',
      to: "if (deliveryHash(delivered) === '')",
      test: 'tests/publish/issue-keeps-what-was-given-out.test.ts'
    },
    {
      claim: 'issue: a receipt with findings',
      file: 'src/publish/issue.ts',
      from: "if (receipt.verdict !== 'passed')",
      to: 'if (receipt.verdict === null)',
      test: 'tests/publish/issue-keeps-what-was-given-out.test.ts'
    },
    {
      claim: 'issue: a check number that protection does not come to again',
      file: 'src/publish/issue.ts',
      from: 'if (hash !== made)',
      to: 'if (hash === null && made)',
      test: 'tests/publish/issue-keeps-what-was-given-out.test.ts'
    },
    {
      claim: 'issue: a second version of an edition',
      file: 'src/publish/issue.ts',
      from: 'if (deed === null && !already)',
      to: 'if (deed === null && already)',
      test: 'tests/publish/issue-keeps-what-was-given-out.test.ts'
    },
    {
      claim: 'What corrects an edition is held against that edition too',
      file: 'src/publish/given-out.ts',
      from: '(isLater || own < 0 ?',
      to: '(own < 0 ?',
      test: 'tests/publish/issue-keeps-what-was-given-out.test.ts'
    },
    {
      claim: 'What is judged of renewed own figures are those of the issue',
      file: 'src/figures/verdict/compared.ts',
      from: 'issuedAt(series, on, category) ?? pointAt(series, subject, on, category)',
      to: 'pointAt(series, subject, on, category) ?? issuedAt(series, on, category)',
      test: 'tests/publish/own-figures-are-renewed.test.ts'
    },
    {
      claim: 'Own figures of the issue are held to the ledger, also beside newer ones',
      file: 'src/audit/written.ts',
      from: 'isIssued(cell.scope) ? issued : truth',
      to: 'isIssued(cell.scope) ? truth : truth',
      test: 'tests/publish/own-figures-are-renewed.test.ts'
    },
    {
      claim: 'A correction changes no other report than was named',
      file: 'src/publish/given-out.ts',
      from: 'other.filter((id) => !only.includes(id))',
      to: 'other.filter((id) => only.includes(id))',
      test: 'tests/publish/a-correction-is-audited-and-recorded.test.ts'
    },
    {
      claim: 'What was given out is built of no other delivery',
      file: 'src/publish/given-out.ts',
      from: 'of !== undefined && of !== deliveryHash(files)',
      to: 'of !== undefined && of === deliveryHash(files)',
      test: 'tests/publish/what-was-given-out-stands.test.ts'
    },
    {
      claim: 'A stale protection is never used: the code is in its hash',
      file: 'src/privacy/input-hash.ts',
      from: 'add([codeHash(), policyHash(template.policy),',
      to: 'add([codeHash().length, policyHash(template.policy),',
      test: 'tests/privacy/a-hash-is-of-meaning.test.ts'
    },
    {
      claim: 'A stale protection is never used: the rows are in its hash',
      file: 'src/privacy/input-hash.ts',
      from: '  for (const cell of rows.cells) add(cell);\n',
      to: '',
      test: 'tests/publish/protection-is-made-once.test.ts'
    },
    {
      claim: 'Other comments are the same code',
      file: 'src/privacy/code-hash.ts',
      from: "const text = running(file, readFileSync(join(root, file), 'utf8'));",
      to: "const text = readFileSync(join(root, file), 'utf8') || running('', '');",
      test: 'tests/privacy/a-hash-is-of-meaning.test.ts'
    },
    {
      claim: 'A protection is kept beside an invented delivery only',
      file: 'src/publish/protection.ts',
      from: 'if (meta.invented) return folder;',
      to: 'if (meta) return folder;',
      test: 'tests/publish/protection-is-made-once.test.ts'
    },
    {
      claim: 'A table on its own: every name is known or refused, at every level',
      file: 'src/privacy/table/schema.ts',
      from: 'const cell = z.strictObject({',
      to: 'const cell = z.object({',
      test: 'tests/privacy/table/refusals.test.ts'
    },
    {
      claim: 'A table on its own: a rule that cannot be judged in every cell is refused',
      file: 'src/privacy/table/check-policy.ts',
      from: 'if (lacking.length === 0) return;',
      to: 'if (lacking.length >= 0) return;',
      test: 'tests/privacy/table/refusals.test.ts'
    },
    {
      claim: 'A table on its own: one that does not add up is refused',
      file: 'src/privacy/table/check-table.ts',
      from: '  for (const equation of table.constraints) checkSum(values, equation);\n',
      to: '',
      test: 'tests/privacy/table/refusals.test.ts'
    },
    {
      claim: 'A table on its own: an empty cell is no cover',
      file: 'src/privacy/table/known.ts',
      from: 'if (isKnownEmpty(cell, policy)) return {lo: 0, hi: 0};',
      to: '',
      test: 'tests/privacy/table/empty-cells.test.ts'
    }
  ]
};
