/* str.translate and str.maketrans. */
#include "lang/frame.h"
#include "lang/str_type.h"
#include "lang/text.h"

/* What the table has for a character: an int, a string or None. False: an exception. */
static bool add_replacement(gw_vm *vm, gw_buffer *text, gw_value v) {
    int64_t i;
    char bytes[4];
    if (gw_is_none(v)) {
        return true;
    }
    if (gw_is_str(v)) {
        return gw_buffer_add(text, gw_as_str(v)->data, gw_as_str(v)->size) ||
               (gw_raise_memory(vm), false);
    }
    if (!gw_value_int(v, &i)) {
        gw_raise(vm, GW_X_TypeError, "character mapping must return integer, None or str");
        return false;
    }
    if (i < 0 || i > 0x10ffff) {
        gw_raise(vm, GW_X_ValueError, "character mapping must be in range(0x110000)");
        return false;
    }
    return gw_buffer_add(text, bytes, gw_text_encode((uint32_t)i, bytes)) ||
           (gw_raise_memory(vm), false);
}

/* values: string, table; i: the next character's byte, place: how many it has. */
static gw_flow translate_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_str *s = gw_as_str(task->values[0]);
    uint32_t c = 0;
    GW_TASK_BEGIN(task)
    task->catches = true;
    while ((size_t)task->i < s->size) {
        task->place = gw_text_decode(s->data + task->i, s->size - (size_t)task->i, &c);
        GW_AWAIT(task, gw_getitem(vm, task->values[1], gw_int(c), &in));
        if (gw_is_unset(in)) {
            if (!gw_raised_is(vm, GW_X_LookupError)) {
                return GW_RAISED;
            }
            gw_release_value(gw_catch(vm)); /* what is not there stays */
            gw_buffer_add(&task->text, s->data + task->i, task->place);
        } else {
            const bool done = add_replacement(vm, &task->text, in);
            gw_release_value(in);
            if (!done) {
                return GW_RAISED;
            }
        }
        task->i += (int64_t)task->place;
        GW_BREATHE(task);
    }
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_str_do_translate(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return gw_task_start(vm, translate_step, args->values, 2, NULL);
}

static bool set(gw_vm *vm, gw_dict *table, uint32_t c, gw_value value) {
    gw_value ignored = gw_unset();
    return gw_dict_operate(vm, GW_DICT_SET, table, gw_int(c), value, &ignored) == GW_RETURNED;
}

/* Keys of one character become numbers; numbers stay. */
static bool add_pairs(gw_vm *vm, gw_dict *table, const gw_dict *from) {
    gw_value key, value, ignored = gw_unset();
    for (size_t at = 0; gw_dict_next(from, &at, &key, &value);) {
        uint32_t c = 0;
        int64_t i;
        if (gw_is_str(key) && gw_as_str(key)->length == 1) {
            gw_text_decode(gw_as_str(key)->data, gw_as_str(key)->size, &c);
            if (!set(vm, table, c, value)) {
                return false;
            }
        } else if (gw_is_str(key)) {
            gw_raise(vm, GW_X_ValueError, "string keys in translate table must be of length 1");
            return false;
        } else if (!gw_value_int(key, &i)) {
            gw_raise(vm, GW_X_TypeError, "keys in translate table must be strings or integers");
            return false;
        } else if (gw_dict_operate(vm, GW_DICT_SET, table, key, value, &ignored) != GW_RETURNED) {
            return false;
        }
    }
    return true;
}

/* The characters of `from` to those of `to`; of `drop` to None. */
static bool add_characters(gw_vm *vm, gw_dict *table, const gw_str *from, const gw_str *to,
                           const gw_str *drop) {
    uint32_t c = 0, d = 0;
    if (from->length != to->length) {
        gw_raise(vm, GW_X_ValueError, "the first two maketrans arguments must have equal length");
        return false;
    }
    for (size_t at = 0, there = 0; at < from->size;) {
        at += gw_text_decode(from->data + at, from->size - at, &c);
        there += gw_text_decode(to->data + there, to->size - there, &d);
        if (!set(vm, table, c, gw_int(d))) {
            return false;
        }
    }
    for (size_t at = 0; drop && at < drop->size;) {
        at += gw_text_decode(drop->data + at, drop->size - at, &c);
        if (!set(vm, table, c, gw_none())) {
            return false;
        }
    }
    return true;
}

gw_flow gw_str_do_maketrans(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value *v = args->values;
    gw_str *from, *to, *drop = NULL;
    gw_dict *table = gw_dict_new(vm);
    bool done = table != NULL;
    if (done && args->n == 1) {
        done = gw_is_dict(v[0]) && add_pairs(vm, table, gw_as_dict(v[0]));
        if (!done && !gw_is_object(vm->raised)) {
            gw_raise(vm, GW_X_TypeError,
                     "if you give only one argument to maketrans it must be a dict");
        }
    } else if (done && !gw_is_str(v[0])) {
        gw_raise(vm, GW_X_TypeError,
                 "first maketrans argument must be a string if there is a "
                 "second argument");
        done = false;
    } else if (done) {
        from = gw_as_str(v[0]);
        done = gw_arg_str(vm, v[1], "maketrans() argument 2", &to) &&
               (args->n < 3 || gw_arg_str(vm, v[2], "maketrans() argument 3", &drop)) &&
               add_characters(vm, table, from, to, drop);
    }
    *out = gw_object_value(table);
    if (!done) {
        gw_object_release(table);
    }
    return done ? GW_RETURNED : GW_RAISED;
}
