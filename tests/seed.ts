/**
 * Random tests draw from one seed, so that the same code gives the same verdict everywhere. Other seeds are tried by
 * `npm run soak`, which hands them over in SPIEGEL_SEED.
 */
import fc from 'fast-check';

fc.configureGlobal({seed: Number(process.env['SPIEGEL_SEED'] ?? 2021)});
