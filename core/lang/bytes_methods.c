/* Methods of bytes that make other bytes of them. */
#include <string.h>

#include "base/buffer.h"
#include "lang/bytes.h"
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/type.h"

#define SELF gw_as_str(args->values[0])

static gw_flow give(gw_bytes *b, gw_value *out) {
    *out = b ? gw_object_value(b) : gw_unset();
    return b ? GW_RETURNED : GW_RAISED;
}

static gw_flow give_text(gw_vm *vm, gw_buffer *text, gw_value *out) {
    const gw_flow flow =
        text->failed ? gw_raise_memory(vm)
                     : give(gw_bytes_new(vm, text->data ? text->data : "", text->length), out);
    gw_buffer_free(text);
    return flow;
}

static bool want_bytes(gw_vm *vm, gw_value v) {
    if (!gw_has_layout(v, GW_L_BYTES)) {
        gw_raise(vm, GW_X_TypeError, "a bytes-like object is required, not '%s'",
                 gw_type_name(vm, v));
    }
    return gw_has_layout(v, GW_L_BYTES);
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
        const gw_value part = parts->items[i];
        if (!gw_has_layout(part, GW_L_BYTES)) {
            gw_buffer_free(&text);
            return gw_raise(vm, GW_X_TypeError,
                            "sequence item %zu: expected a bytes-like object, %s found", i,
                            gw_type_name(vm, part));
        }
        gw_buffer_add(&text, between->data, i ? between->size : 0);
        gw_buffer_add(&text, gw_as_str(part)->data, gw_as_str(part)->size);
    }
    return give_text(vm, &text, out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_bytes_join(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    if (!gw_is_iterable(vm, args->values[1])) {
        return gw_raise(vm, GW_X_TypeError, "can only join an iterable");
    }
    return gw_task_start(vm, join_step, args->values, 2, NULL);
}

/* --- Parts ------------------------------------------------------------------------------------ */

/* Where `part` begins in [from, b->size); b->size: nowhere. */
static size_t next_of(const gw_bytes *b, const gw_bytes *part, size_t from) {
    size_t at = from;
    while (at + part->size <= b->size && memcmp(b->data + at, part->data, part->size) != 0) {
        at++;
    }
    return at + part->size <= b->size ? at : b->size;
}

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool add_part(gw_vm *vm, gw_list *list, const char *data, size_t size) {
    gw_bytes *part = gw_bytes_new(vm, data, size);
    return part && gw_list_append_take(vm, list, gw_object_value(part));
}

static bool split_at(gw_vm *vm, gw_list *list, const gw_bytes *b, const gw_bytes *sep,
                     int64_t most) {
    size_t from = 0;
    for (;; most--) {
        const size_t at = most == 0 ? b->size : next_of(b, sep, from);
        if (!add_part(vm, list, b->data + from, at - from)) {
            return false;
        }
        if (at == b->size) {
            return true;
        }
        from = at + sep->size;
    }
}

static bool split_words(gw_vm *vm, gw_list *list, const gw_bytes *b, int64_t most) {
    for (size_t at = 0;; most--) {
        while (at < b->size && is_space(b->data[at])) {
            at++;
        }
        size_t end = at;
        while (end < b->size && !is_space(b->data[end])) {
            end++;
        }
        end = most == 0 ? b->size : end;
        if (end == at) {
            return true;
        }
        if (!add_part(vm, list, b->data + at, end - at)) {
            return false;
        }
        at = end;
        if (most == 0) {
            return true;
        }
    }
}

gw_flow gw_bytes_split(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"split", "sep=None, maxsplit=-1"};
    gw_value in[2];
    int64_t most = -1;
    if (!gw_args_bind(vm, args, 1, &signature, in, 2) ||
        (!gw_is_unset(in[1]) && !gw_arg_int(vm, in[1], &most))) {
        return GW_RAISED;
    }
    const bool words = gw_is_unset(in[0]) || gw_is_none(in[0]);
    if (!words && !want_bytes(vm, in[0])) {
        return GW_RAISED;
    }
    if (!words && gw_as_str(in[0])->size == 0) {
        return gw_raise(vm, GW_X_ValueError, "empty separator");
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    const bool done = list && (words ? split_words(vm, list, SELF, most)
                                     : split_at(vm, list, SELF, gw_as_str(in[0]), most));
    if (!done) {
        gw_object_release(list);
        return GW_RAISED;
    }
    *out = gw_object_value(list);
    return GW_RETURNED;
}

gw_flow gw_bytes_replace(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t most = -1;
    if (!want_bytes(vm, args->values[1]) || !want_bytes(vm, args->values[2]) ||
        (args->n > 3 && !gw_arg_int(vm, args->values[3], &most))) {
        return GW_RAISED;
    }
    const gw_bytes *b = SELF, *old = gw_as_str(args->values[1]), *by = gw_as_str(args->values[2]);
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    size_t from = 0;
    while (from <= b->size && most != 0 && !text.failed) {
        const size_t at = old->size ? next_of(b, old, from) : from;
        if (old->size && at == b->size) {
            break;
        }
        gw_buffer_add(&text, b->data + from, at - from);
        gw_buffer_add(&text, by->data, by->size);
        gw_buffer_add(&text, b->data + at, !old->size && at < b->size);
        from = at + (old->size ? old->size : 1);
        most--;
    }
    if (from < b->size) {
        gw_buffer_add(&text, b->data + from, b->size - from);
    }
    return give_text(vm, &text, out);
}

/* --- Ends and letters ------------------------------------------------------------------------- */

static gw_flow strip(gw_vm *vm, const gw_args *args, bool left, bool right, gw_value *out) {
    const bool given = args->n > 1 && !gw_is_none(args->values[1]);
    if (given && !want_bytes(vm, args->values[1])) {
        return GW_RAISED;
    }
    const gw_bytes *b = SELF, *drop = given ? gw_as_str(args->values[1]) : NULL;
    size_t from = 0, to = b->size;
#define DROPPED(c) (drop ? memchr(drop->data, (c), drop->size) != NULL : is_space(c))
    while (left && from < to && DROPPED(b->data[from])) {
        from++;
    }
    while (right && to > from && DROPPED(b->data[to - 1])) {
        to--;
    }
#undef DROPPED
    return give(gw_bytes_new(vm, b->data + from, to - from), out);
}

gw_flow gw_bytes_strip(gw_vm *vm, const gw_args *args, gw_value *out) {
    return strip(vm, args, true, true, out);
}
gw_flow gw_bytes_lstrip(gw_vm *vm, const gw_args *args, gw_value *out) {
    return strip(vm, args, true, false, out);
}
gw_flow gw_bytes_rstrip(gw_vm *vm, const gw_args *args, gw_value *out) {
    return strip(vm, args, false, true, out);
}

static gw_flow change_case(gw_vm *vm, const gw_bytes *b, char first, char last, gw_value *out) {
    gw_bytes *made = gw_bytes_new(vm, b->data, b->size);
    for (size_t i = 0; made && i < made->size; i++) {
        if (made->data[i] >= first && made->data[i] <= last) {
            made->data[i] = (char)(made->data[i] ^ ('a' ^ 'A'));
        }
    }
    return give(made, out);
}

gw_flow gw_bytes_upper(gw_vm *vm, const gw_args *args, gw_value *out) {
    return change_case(vm, SELF, 'a', 'z', out);
}
gw_flow gw_bytes_lower(gw_vm *vm, const gw_args *args, gw_value *out) {
    return change_case(vm, SELF, 'A', 'Z', out);
}
