// Put in front of a command: it starts no threads, which cost more to load than a few reports take. The suite keeps the other core busy.
import {syncBuiltinESMExports} from 'node:module';
import os from 'node:os';

os.availableParallelism = () => 1;
syncBuiltinESMExports();
