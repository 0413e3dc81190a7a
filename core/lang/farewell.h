/* Last words of objects: __del__, what a generator's try has left to do, what a weak reference has
 * promised; of those that have died, and of all that is left when the program is over. */
#ifndef GW_LANG_FAREWELL_H
#define GW_LANG_FAREWELL_H

#include "lang/object.h"

/* Starts a task that lets those have their last words who have died; its answer is None. */
gw_flow gw_last_words_start(gw_vm *vm);
/* The same for all that is left at the end of the program. False: nobody has any. */
bool gw_farewell_start(gw_vm *vm);

#endif
