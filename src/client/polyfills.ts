/** What the oldest browsers lack and the page uses; a test takes away all that they lack. Newer ones do not fetch it. */
import 'core-js/es/array/to-reversed';
import 'core-js/es/array/to-sorted';
import 'core-js/es/map/group-by';
