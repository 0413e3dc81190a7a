/* Finding, splitting and joining. */
#include <string.h>

#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/slice.h"
#include "lang/str_type.h"
#include "lang/text.h"
#include "lang/type.h"
#include "lang/unicode.h"

#define SELF gw_as_str(args->values[0])

ptrdiff_t gw_str_search(const gw_str *s, const gw_str *needle, size_t from, size_t to, bool last) {
    if (to < from || to - from < needle->size) {
        return -1;
    }
    const size_t places = to - from - needle->size + 1;
    for (size_t i = 0; i < places; i++) {
        const size_t at = from + (last ? places - 1 - i : i);
        if (memcmp(s->data + at, needle->data, needle->size) == 0 &&
            (at == s->size || ((unsigned char)s->data[at] & 0xc0) != 0x80)) {
            return (ptrdiff_t)at;
        }
    }
    return -1;
}

/* The start and end arguments of find and its kin, as bytes. False: raised. */
static bool range_of(gw_vm *vm, const gw_args *args, size_t *from, size_t *to) {
    const gw_str *s = SELF;
    if (!gw_slice_range(vm, args, s->length, from, to)) {
        return false;
    }
    *from = *from > s->length ? s->size + 1 : gw_str_offset(s, *from);
    *to = gw_str_offset(s, *to);
    return true;
}

static int64_t index_of_byte(const gw_str *s, size_t at) {
    size_t length = at;
    if (s->size != s->length) {
        gw_text_length(s->data, at, &length);
    }
    return (int64_t)length;
}

static bool needle_of(gw_vm *vm, gw_value v, gw_str **needle) {
    if (gw_is_str(v)) {
        *needle = gw_as_str(v);
        return true;
    }
    gw_raise(vm, GW_X_TypeError, "must be str, not %s", gw_type_name(vm, v));
    return false;
}

static gw_flow find(gw_vm *vm, const gw_args *args, bool last, bool must, gw_value *out) {
    gw_str *needle;
    size_t from, to;
    if (!range_of(vm, args, &from, &to) || !needle_of(vm, args->values[1], &needle)) {
        return GW_RAISED;
    }
    const ptrdiff_t at = gw_str_search(SELF, needle, from, to, last);
    if (at < 0 && must) {
        return gw_raise(vm, GW_X_ValueError, "substring not found");
    }
    *out = gw_int(at < 0 ? -1 : index_of_byte(SELF, (size_t)at));
    return GW_RETURNED;
}

GW_STR_METHOD(find) {
    return find(vm, args, false, false, out);
}
GW_STR_METHOD(rfind) {
    return find(vm, args, true, false, out);
}
GW_STR_METHOD(index) {
    return find(vm, args, false, true, out);
}
GW_STR_METHOD(rindex) {
    return find(vm, args, true, true, out);
}

GW_STR_METHOD(count) {
    gw_str *needle;
    size_t from, to;
    if (!range_of(vm, args, &from, &to) || !needle_of(vm, args->values[1], &needle)) {
        return GW_RAISED;
    }
    int64_t n = 0;
    if (needle->size == 0) {
        n = from > to ? 0 : index_of_byte(SELF, to) - index_of_byte(SELF, from) + 1;
    } else {
        ptrdiff_t at;
        while ((at = gw_str_search(SELF, needle, from, to, false)) >= 0) {
            n++;
            from = (size_t)at + needle->size;
        }
    }
    *out = gw_int(n);
    return GW_RETURNED;
}

static gw_flow has_end(gw_vm *vm, const gw_args *args, bool at_start, gw_value *out) {
    const gw_value *ends = &args->values[1];
    size_t n = 1, from, to;
    if (gw_is_tuple(*ends)) {
        n = gw_as_tuple(args->values[1])->length;
        ends = gw_as_tuple(args->values[1])->items;
    }
    if (!range_of(vm, args, &from, &to)) {
        return GW_RAISED;
    }
    bool found = false;
    for (size_t i = 0; i < n && !found; i++) {
        if (!gw_is_str(ends[i])) {
            return gw_raise(vm, GW_X_TypeError,
                            gw_is_tuple(args->values[1])
                                ? "tuple for %s must only contain str, not %s"
                                : "%s first arg must be str or a tuple of str, not %s",
                            at_start ? "startswith" : "endswith", gw_type_name(vm, ends[i]));
        }
        const gw_str *e = gw_as_str(ends[i]);
        found = from <= to && to - from >= e->size &&
                memcmp(SELF->data + (at_start ? from : to - e->size), e->data, e->size) == 0;
    }
    *out = gw_bool(found);
    return GW_RETURNED;
}

GW_STR_METHOD(startswith) {
    return has_end(vm, args, true, out);
}
GW_STR_METHOD(endswith) {
    return has_end(vm, args, false, out);
}

GW_STR_METHOD(replace) {
    gw_str *from, *to;
    int64_t limit = -1;
    const gw_str *s = SELF;
    if (!gw_arg_str(vm, args->values[1], "replace() argument 1", &from) ||
        !gw_arg_str(vm, args->values[2], "replace() argument 2", &to) ||
        (args->n > 3 && !gw_arg_int(vm, args->values[3], &limit))) {
        return GW_RAISED;
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    size_t at = 0;
    while (limit != 0) {
        if (from->size == 0) { /* before every character, and at the end */
            gw_buffer_add(&text, to->data, to->size);
            limit--;
            if (at == s->size) {
                break;
            }
            const size_t n = gw_text_offset(s->data + at, s->size - at, 1);
            gw_buffer_add(&text, s->data + at, n);
            at += n;
            continue;
        }
        const ptrdiff_t found = gw_str_search(s, from, at, s->size, false);
        if (found < 0) {
            break;
        }
        gw_buffer_add(&text, s->data + at, (size_t)found - at);
        gw_buffer_add(&text, to->data, to->size);
        at = (size_t)found + from->size;
        limit--;
    }
    gw_buffer_add(&text, s->data + at, s->size - at);
    gw_str *result = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(result, out);
}

/* --- Splitting -------------------------------------------------------------------------------- */

static bool append_part(gw_vm *vm, gw_list *list, const gw_str *s, size_t from, size_t to) {
    gw_str *part = gw_str_new(vm, s->data + from, to - from);
    return part && gw_list_append_take(vm, list, gw_object_value(part));
}

static bool split_at(gw_vm *vm, gw_list *list, const gw_str *s, const gw_str *separator,
                     int64_t limit) {
    size_t at = 0;
    ptrdiff_t found;
    while (limit-- != 0 && (found = gw_str_search(s, separator, at, s->size, false)) >= 0) {
        if (!append_part(vm, list, s, at, (size_t)found)) {
            return false;
        }
        at = (size_t)found + separator->size;
    }
    return append_part(vm, list, s, at, s->size);
}

static bool rsplit_at(gw_vm *vm, gw_list *list, const gw_str *s, const gw_str *separator,
                      int64_t limit) {
    size_t end = s->size;
    ptrdiff_t found;
    while (limit-- != 0 && (found = gw_str_search(s, separator, 0, end, true)) >= 0) {
        if (!append_part(vm, list, s, (size_t)found + separator->size, end)) {
            return false;
        }
        end = (size_t)found;
    }
    return append_part(vm, list, s, 0, end);
}

static bool is_space_at(const gw_str *s, size_t at, size_t *n) {
    uint32_t c = 0;
    *n = gw_text_decode(s->data + at, s->size - at, &c);
    return gw_is_space(c);
}

static bool split_space(gw_vm *vm, gw_list *list, const gw_str *s, int64_t limit) {
    size_t at = 0, n;
    for (;;) {
        while (at < s->size && is_space_at(s, at, &n)) {
            at += n;
        }
        if (at == s->size) {
            return true;
        }
        if (limit-- == 0) { /* the rest as it is */
            return append_part(vm, list, s, at, s->size);
        }
        size_t end = at;
        while (end < s->size && !is_space_at(s, end, &n)) {
            end += n;
        }
        if (!append_part(vm, list, s, at, end)) {
            return false;
        }
        at = end;
    }
}

/* Where the character before `end` begins. */
static size_t step_back(const gw_str *s, size_t end) {
    do {
        end--;
    } while (end > 0 && ((unsigned char)s->data[end] & 0xc0) == 0x80);
    return end;
}

static bool rsplit_space(gw_vm *vm, gw_list *list, const gw_str *s, int64_t limit) {
    size_t end = s->size, n;
    for (;;) {
        while (end > 0 && is_space_at(s, step_back(s, end), &n)) {
            end = step_back(s, end);
        }
        if (end == 0) {
            return true;
        }
        size_t from = end;
        if (limit-- == 0) {
            return append_part(vm, list, s, 0, end);
        }
        while (from > 0 && !is_space_at(s, step_back(s, from), &n)) {
            from = step_back(s, from);
        }
        if (!append_part(vm, list, s, from, end)) {
            return false;
        }
        end = from;
    }
}

static gw_flow split(gw_vm *vm, const gw_args *args, bool right, gw_value *out) {
    const gw_signature signature = {right ? "rsplit" : "split", "sep=None, maxsplit=-1"};
    gw_value in[2];
    int64_t limit = -1;
    gw_str *separator = NULL;
    if (!gw_args_bind(vm, args, 1, &signature, in, 2) ||
        (!gw_is_unset(in[1]) && !gw_arg_int(vm, in[1], &limit))) {
        return GW_RAISED;
    }
    if (!gw_is_unset(in[0]) && !gw_is_none(in[0])) {
        if (!gw_is_str(in[0])) {
            return gw_raise(vm, GW_X_TypeError, "must be str or None, not %s",
                            gw_type_name(vm, in[0]));
        }
        separator = gw_as_str(in[0]);
        if (separator->size == 0) {
            return gw_raise(vm, GW_X_ValueError, "empty separator");
        }
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    if (!list) {
        return GW_RAISED;
    }
    const bool done = separator ? (right ? rsplit_at(vm, list, SELF, separator, limit)
                                         : split_at(vm, list, SELF, separator, limit))
                      : right   ? rsplit_space(vm, list, SELF, limit)
                                : split_space(vm, list, SELF, limit);
    if (!done) {
        gw_object_release(list);
        return GW_RAISED;
    }
    if (right) {
        gw_list_reverse(list);
    }
    *out = gw_object_value(list);
    return GW_RETURNED;
}

GW_STR_METHOD(split) {
    return split(vm, args, false, out);
}
GW_STR_METHOD(rsplit) {
    return split(vm, args, true, out);
}

GW_STR_METHOD(splitlines) {
    static const gw_signature signature = {"splitlines", "keepends=False"};
    const gw_str *s = SELF;
    int64_t keep = 0;
    if (!gw_args_bind_c_int(vm, args, &signature, &keep)) {
        return GW_RAISED;
    }
    gw_list *list = gw_list_new(vm, NULL, 0);
    for (size_t at = 0; list && at < s->size;) {
        size_t end = at, n = 1;
        uint32_t c = 0;
        while (end < s->size) {
            n = gw_text_decode(s->data + end, s->size - end, &c);
            if ((c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 ||
                c == 0x2029) {
                n += c == '\r' && s->data[end + 1] == '\n';
                break;
            }
            end += n;
        }
        const size_t next = end < s->size ? end + n : end;
        if (!append_part(vm, list, s, at, keep ? next : end)) {
            gw_object_release(list);
            list = NULL;
        }
        at = next;
    }
    *out = gw_object_value(list);
    return list ? GW_RETURNED : GW_RAISED;
}

static gw_flow partition(gw_vm *vm, const gw_args *args, bool last, gw_value *out) {
    const gw_str *s = SELF;
    gw_str *separator;
    if (!needle_of(vm, args->values[1], &separator)) {
        return GW_RAISED;
    }
    if (separator->size == 0) {
        return gw_raise(vm, GW_X_ValueError, "empty separator");
    }
    const ptrdiff_t found = gw_str_search(s, separator, 0, s->size, last);
    const size_t a = found >= 0 ? (size_t)found : last ? 0 : s->size;
    const size_t b = found >= 0 ? a + separator->size : a;
    gw_str *parts[] = {gw_str_new(vm, s->data, a), gw_str_new(vm, s->data + a, b - a),
                       gw_str_new(vm, s->data + b, s->size - b)};
    gw_tuple *tuple = NULL;
    if (parts[0] && parts[1] && parts[2]) {
        gw_value items[] = {gw_object_value(parts[0]), gw_object_value(parts[1]),
                            gw_object_value(parts[2])};
        tuple = gw_tuple_new(vm, items, 3);
    }
    for (size_t i = 0; i < 3; i++) {
        gw_object_release(parts[i]);
    }
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
}

GW_STR_METHOD(partition) {
    return partition(vm, args, false, out);
}
GW_STR_METHOD(rpartition) {
    return partition(vm, args, true, out);
}

/* values: separator, iterable. */
static gw_flow join_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_collect(vm, task->values[1], &in));
    gw_assign_take(&task->values[1], in);
    const gw_list *list = gw_as_list(task->values[1]);
    const gw_str *separator = gw_as_str(task->values[0]);
    for (size_t i = 0; i < list->length; i++) {
        if (!gw_is_str(list->items[i])) {
            return gw_raise(vm, GW_X_TypeError,
                            "sequence item %zu: expected str instance, %s found", i,
                            gw_type_name(vm, list->items[i]));
        }
        if (i) {
            gw_buffer_add(&task->text, separator->data, separator->size);
        }
        gw_buffer_add(&task->text, gw_as_str(list->items[i])->data,
                      gw_as_str(list->items[i])->size);
    }
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    GW_TASK_END
    return GW_RAISED;
}

GW_STR_METHOD(join) {
    (void)out;
    const gw_value v = args->values[1];
    if (!gw_is_iterable(vm, v)) {
        return gw_raise(vm, GW_X_TypeError, "can only join an iterable");
    }
    return gw_task_start(vm, join_step, args->values, 2, NULL);
}
