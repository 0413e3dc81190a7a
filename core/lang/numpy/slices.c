/* A file of its own: `gw_slice` is a struct of the language and an operation of the engine. */
#include "lang/slice.h"

#include "lang/numpy/slices.h"

bool gw_array_read_slice(gw_vm *vm, gw_value slice, int64_t length, gw_array_span *out) {
    gw_span span;
    if (!gw_slice_span(vm, (const gw_slice *)slice.o, (uint64_t)length, &span)) {
        return false;
    }
    *out = (gw_array_span){span.start, span.step, (int64_t)span.count};
    return true;
}
