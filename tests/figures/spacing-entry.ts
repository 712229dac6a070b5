import {mindSpacing} from '../../src/client/spacing.ts';

mindSpacing(document);
