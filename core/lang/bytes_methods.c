/* Methods of bytes that join, replace and take off. */
#include <string.h>

#include "base/buffer.h"
#include "lang/bytes.h"
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/memoryview.h"
#include "lang/type.h"

#define SELF gw_as_str(args->values[0])

gw_flow gw_return_bytes_of(gw_vm *vm, gw_buffer *text, gw_value *out) {
    const gw_flow flow =
        text->failed
            ? gw_raise_memory(vm)
            : gw_return_bytes(gw_bytes_new(vm, text->data ? text->data : "", text->length), out);
    gw_buffer_free(text);
    return flow;
}

bool gw_bytes_like(gw_vm *vm, gw_value v, gw_bytes *view) {
    if (gw_has_layout(v, GW_L_BYTES)) {
        view->data = gw_as_str(v)->data;
        view->size = gw_as_str(v)->size;
        return true;
    }
    if (gw_is_object(v) && gw_is_memory(v.o->type->vm, v)) {
        return gw_memory_simple(vm, gw_as_memory(v), view);
    }
    if (vm) {
        gw_raise(vm, GW_X_TypeError, "a bytes-like object is required, not '%s'",
                 gw_type_name(vm, v));
    }
    return false;
}

/* --- join ------------------------------------------------------------------------------------- */

static gw_flow join_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_collect(vm, task->values[1], &in));
    gw_assign_take(&task->values[1], in);
    const gw_bytes *between = gw_as_str(task->values[0]);
    const gw_list *parts = gw_as_list(task->values[1]);
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    for (size_t i = 0; i < parts->length && !text.failed; i++) {
        gw_bytes part;
        if (!gw_bytes_like(NULL, parts->items[i], &part)) {
            gw_buffer_free(&text);
            return gw_raise(vm, GW_X_TypeError,
                            "sequence item %zu: expected a bytes-like object, %s found", i,
                            gw_type_name(vm, parts->items[i]));
        }
        gw_buffer_add(&text, between->data, i ? between->size : 0);
        gw_buffer_add(&text, part.data, part.size);
    }
    return gw_return_bytes_of(vm, &text, out);
    GW_TASK_END
    return GW_RAISED;
}

GW_BYTES_METHOD(join) {
    (void)out;
    if (!gw_is_iterable(vm, args->values[1])) {
        return gw_raise(vm, GW_X_TypeError, "can only join an iterable");
    }
    return gw_task_start(vm, join_step, args->values, 2, NULL);
}

/* --- replace ---------------------------------------------------------------------------------- */

size_t gw_bytes_next_of(const gw_bytes *b, const gw_bytes *part, size_t from) {
    size_t at = from;
    while (at + part->size <= b->size && memcmp(b->data + at, part->data, part->size) != 0) {
        at++;
    }
    return at + part->size <= b->size ? at : b->size;
}

GW_BYTES_METHOD(replace) {
    int64_t most = -1;
    gw_bytes old, by;
    if (!gw_bytes_like(vm, args->values[1], &old) || !gw_bytes_like(vm, args->values[2], &by) ||
        (args->n > 3 && !gw_arg_int(vm, args->values[3], &most))) {
        return GW_RAISED;
    }
    const gw_bytes *b = SELF;
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    size_t from = 0;
    while (from <= b->size && most != 0 && !text.failed) {
        const size_t at = old.size ? gw_bytes_next_of(b, &old, from) : from;
        if (old.size && at == b->size) {
            break;
        }
        gw_buffer_add(&text, b->data + from, at - from);
        gw_buffer_add(&text, by.data, by.size);
        gw_buffer_add(&text, b->data + at, !old.size && at < b->size);
        from = at + (old.size ? old.size : 1);
        most--;
    }
    if (from < b->size) {
        gw_buffer_add(&text, b->data + from, b->size - from);
    }
    return gw_return_bytes_of(vm, &text, out);
}

/* --- Ends ------------------------------------------------------------------------------------- */

static gw_flow strip(gw_vm *vm, const gw_args *args, bool left, bool right, gw_value *out) {
    const bool given = args->n > 1 && !gw_is_none(args->values[1]);
    gw_bytes drop;
    if (given && !gw_bytes_like(vm, args->values[1], &drop)) {
        return GW_RAISED;
    }
    const gw_bytes *b = SELF;
    size_t from = 0, to = b->size;
#define DROPPED(c) (given ? memchr(drop.data, (c), drop.size) != NULL : gw_bytes_is_space(c))
    while (left && from < to && DROPPED(b->data[from])) {
        from++;
    }
    while (right && to > from && DROPPED(b->data[to - 1])) {
        to--;
    }
#undef DROPPED
    return gw_return_bytes(gw_bytes_new(vm, b->data + from, to - from), out);
}

GW_BYTES_METHOD(strip) {
    return strip(vm, args, true, true, out);
}
GW_BYTES_METHOD(lstrip) {
    return strip(vm, args, true, false, out);
}
GW_BYTES_METHOD(rstrip) {
    return strip(vm, args, false, true, out);
}

static gw_flow remove_end(gw_vm *vm, const gw_args *args, bool last, gw_value *out) {
    const gw_bytes *b = SELF;
    gw_bytes part;
    if (!gw_bytes_like(vm, args->values[1], &part)) {
        return GW_RAISED;
    }
    const bool there = part.size <= b->size && memcmp(b->data + (last ? b->size - part.size : 0),
                                                      part.data, part.size) == 0;
    const size_t drop = there ? part.size : 0;
    return gw_return_bytes(gw_bytes_new(vm, b->data + (last ? 0 : drop), b->size - drop), out);
}

GW_BYTES_METHOD(removeprefix) {
    return remove_end(vm, args, false, out);
}
GW_BYTES_METHOD(removesuffix) {
    return remove_end(vm, args, true, out);
}
