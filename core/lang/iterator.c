#include "lang/iterator.h"

#include "lang/bytes.h"
#include "lang/frame.h"
#include "lang/generator.h"
#include "lang/memoryview.h"
#include "lang/type.h"

static size_t keys_of(gw_value over) {
    return gw_is_dict(over)  ? gw_as_dict(over)->length
           : gw_is_set(over) ? gw_as_set(over)->length
                             : 0;
}

gw_flow gw_iterator_new(gw_vm *vm, gw_type_id type, gw_value over, gw_value *out) {
    gw_iterator *it = gw_object_new(vm, vm->types[type]);
    if (!it) {
        return GW_RAISED;
    }
    it->over = gw_retain(over);
    it->length = keys_of(over);
    it->step = (int64_t)it->length;
    *out = gw_object_value(it);
    return GW_RETURNED;
}

gw_flow gw_dict_reversed_new(gw_vm *vm, gw_type_id type, gw_value dict, gw_value *out) {
    const gw_flow flow = gw_iterator_new(vm, type, dict, out);
    if (flow == GW_RETURNED) {
        gw_iterator *it = (gw_iterator *)out->o;
        it->at = (int64_t)gw_as_dict(dict)->n_entries;
        it->step = -1;
    }
    return flow;
}

gw_flow gw_sequence_iterator_new(gw_vm *vm, gw_value over, gw_value *out) {
    return gw_iterator_new(vm, GW_T_iterator, over, out);
}

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_iterator *)self)->over, gw_unset());
}

static gw_flow end(gw_iterator *it, gw_value *out) {
    gw_vm *vm = it->object.type->vm;
    gw_assign_take(&it->over, gw_unset());
    gw_assign_take(&vm->stop_value, gw_none());
    *out = gw_unset();
    return GW_RETURNED;
}

static gw_flow next_list(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    gw_iterator *it = (gw_iterator *)self.o;
    gw_value *items;
    size_t n;
    if (!gw_sequence_items(it->over, &items, &n) || (size_t)it->at >= n) {
        return end(it, out);
    }
    *out = gw_retain(items[it->at++]);
    return GW_RETURNED;
}

static gw_flow next_str(gw_vm *vm, gw_value self, gw_value *out) {
    gw_iterator *it = (gw_iterator *)self.o;
    const gw_str *s = gw_is_str(it->over) ? gw_as_str(it->over) : NULL;
    if (!s || (size_t)it->at >= s->size) {
        return end(it, out);
    }
    size_t n = 1;
    while ((size_t)it->at + n < s->size &&
           ((unsigned char)s->data[(size_t)it->at + n] & 0xc0) == 0x80) {
        n++;
    }
    const char *at = s->data + it->at;
    it->at += (int64_t)n;
    return gw_return_str(gw_str_new(vm, at, n), out);
}

static gw_flow next_range(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    gw_iterator *it = (gw_iterator *)self.o;
    if (it->length == 0) {
        return end(it, out);
    }
    *out = gw_int(it->at);
    it->length--;
    it->at = (int64_t)((uint64_t)it->at + (uint64_t)it->step); /* past the end it is not used */
    return GW_RETURNED;
}

static gw_flow next_of_dict(gw_vm *vm, gw_value self, gw_value *key, gw_value *value,
                            gw_value *out) {
    gw_iterator *it = (gw_iterator *)self.o;
    size_t at = (size_t)it->at;
    if (!gw_is_dict(it->over)) {
        return end(it, out);
    }
    if (gw_as_dict(it->over)->length != it->length) {
        return gw_raise(vm, GW_X_RuntimeError, "dictionary changed size during iteration");
    }
    const gw_dict *dict = gw_as_dict(it->over);
    if (it->step < 0) { /* backwards: `at` is one past the next */
        while (at > 0 && gw_is_unset(dict->entries[at - 1].key)) {
            at--;
        }
        size_t last = at - 1;
        if (at-- == 0 || !gw_dict_next(dict, &last, key, value)) {
            return end(it, out);
        }
    } else if (!gw_dict_next(dict, &at, key, value)) {
        return end(it, out);
    } else if (it->step-- == 0) {
        it->step = 0;
        return gw_raise(vm, GW_X_RuntimeError, "dictionary keys changed during iteration");
    }
    it->at = (int64_t)at;
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow next_key(gw_vm *vm, gw_value self, gw_value *out) {
    gw_value key, value;
    const gw_flow flow = next_of_dict(vm, self, &key, &value, out);
    if (flow == GW_RETURNED && !gw_is_unset(*out)) {
        *out = gw_retain(key);
    }
    return flow;
}

static gw_flow next_value(gw_vm *vm, gw_value self, gw_value *out) {
    gw_value key, value;
    const gw_flow flow = next_of_dict(vm, self, &key, &value, out);
    if (flow == GW_RETURNED && !gw_is_unset(*out)) {
        *out = gw_retain(value);
    }
    return flow;
}

static gw_flow next_item(gw_vm *vm, gw_value self, gw_value *out) {
    gw_value pair[2];
    const gw_flow flow = next_of_dict(vm, self, &pair[0], &pair[1], out);
    if (flow == GW_RETURNED && !gw_is_unset(*out)) {
        gw_tuple *tuple = gw_tuple_new(vm, pair, 2);
        *out = gw_object_value(tuple);
        return tuple ? GW_RETURNED : GW_RAISED;
    }
    return flow;
}

static gw_flow next_of_memory(gw_vm *vm, gw_value self, gw_value *out) {
    gw_iterator *it = (gw_iterator *)self.o;
    if (!gw_is_memory(vm, it->over)) {
        return end(it, out);
    }
    const gw_flow flow = gw_memory_next(vm, it->over, it->at++, out);
    return flow == GW_RETURNED && gw_is_unset(*out) ? end(it, out) : flow;
}

static gw_flow next_of_set(gw_vm *vm, gw_value self, gw_value *out) {
    gw_iterator *it = (gw_iterator *)self.o;
    size_t at = (size_t)it->at;
    gw_value key;
    if (!gw_is_set(it->over)) {
        return end(it, out);
    }
    if (gw_as_set(it->over)->length != it->length) {
        return gw_raise(vm, GW_X_RuntimeError, "Set changed size during iteration");
    }
    if (!gw_set_next(gw_as_set(it->over), &at, &key)) {
        return end(it, out);
    }
    it->at = (int64_t)at;
    *out = gw_retain(key);
    return GW_RETURNED;
}

/* By __getitem__: IndexError is the end. */
static gw_flow item_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_iterator *it = (gw_iterator *)task->values[0].o;
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_getitem(vm, it->over, gw_int(it->at), &in));
    if (gw_is_object(vm->raised)) {
        if (!gw_raised_is(vm, GW_X_IndexError) && !gw_raised_is(vm, GW_X_StopIteration)) {
            return GW_RAISED;
        }
        gw_release_value(gw_catch(vm));
        return end(it, out);
    }
    it->at++;
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow next_by_item(gw_vm *vm, gw_value self, gw_value *out) {
    gw_iterator *it = (gw_iterator *)self.o;
    return gw_is_unset(it->over) ? end(it, out) : gw_task_start(vm, item_step, &self, 1, NULL);
}

static gw_flow next_byte(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    gw_iterator *it = (gw_iterator *)self.o;
    const gw_bytes *b = gw_is_unset(it->over) ? NULL : gw_as_str(it->over);
    if (!b || (size_t)it->at >= b->size) {
        return end(it, out);
    }
    *out = gw_int((unsigned char)b->data[it->at++]);
    return GW_RETURNED;
}

/* --- What is left ----------------------------------------------------------------------------- */

static int64_t keys_left(const gw_iterator *it) {
    const gw_value over = it->over;
    size_t at = (size_t)it->at;
    int64_t n = 0;
    gw_value key;
    if (keys_of(over) != it->length) {
        return 0;
    }
    if (gw_is_set(over)) {
        for (; gw_set_next(gw_as_set(over), &at, &key); n++) {
        }
        return n;
    }
    if (it->step >= 0) {
        return it->step;
    }
    for (; at > 0; at--) {
        n += !gw_is_unset(gw_as_dict(over)->entries[at - 1].key);
    }
    return n;
}

static int64_t characters_left(const gw_str *s, int64_t at) {
    int64_t n = 0;
    for (; (size_t)at < s->size; at++) {
        n += ((unsigned char)s->data[at] & 0xc0) != 0x80;
    }
    return n;
}

static gw_flow length_hint(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_iterator *it = (gw_iterator *)args->values[0].o;
    gw_value *items;
    size_t n;
    int64_t left = 0;
    if (it->object.type == vm->types[GW_T_range_iterator]) {
        left = (int64_t)it->length;
    } else if (gw_is_dict(it->over) || gw_is_set(it->over)) {
        left = keys_left(it);
    } else if (gw_is_str(it->over)) {
        left = characters_left(gw_as_str(it->over), it->at);
    } else if (gw_has_layout(it->over, GW_L_BYTES)) {
        left = (int64_t)gw_as_str(it->over)->size - it->at;
    } else if (gw_sequence_items(it->over, &items, &n)) {
        left = (int64_t)n - it->at;
    }
    *out = gw_int(left < 0 ? 0 : left);
    return GW_RETURNED;
}

static const gw_native_def hints[] = {{"__length_hint__", length_hint, 0, 0, 0, NULL},
                                      {NULL, NULL, 0, 0, 0, NULL}};

#define ITERATOR(name_, function)                                                \
    static const gw_slots name_##_slots = {.clear = clear, .next = function};    \
    const gw_type_def gw_##name_##_type = {.name = #name_,                       \
                                           .instance_size = sizeof(gw_iterator), \
                                           .layout = GW_L_ITERATOR,              \
                                           .flags = GW_TYPE_FINAL,               \
                                           .slots = &name_##_slots,              \
                                           .methods = hints};
ITERATOR(list_iterator, next_list)
ITERATOR(tuple_iterator, next_list)
ITERATOR(str_iterator, next_str)
ITERATOR(str_ascii_iterator, next_str)
ITERATOR(range_iterator, next_range)
ITERATOR(dict_keyiterator, next_key)
ITERATOR(dict_valueiterator, next_value)
ITERATOR(dict_itemiterator, next_item)
ITERATOR(dict_reversekeyiterator, next_key)
ITERATOR(dict_reversevalueiterator, next_value)
ITERATOR(dict_reverseitemiterator, next_item)
ITERATOR(set_iterator, next_of_set)
ITERATOR(bytes_iterator, next_byte)
ITERATOR(bytearray_iterator, next_byte)
ITERATOR(memory_iterator, next_of_memory)
static const gw_slots iterator_slots = {.clear = clear, .next = next_by_item};
const gw_type_def gw_iterator_type = {.name =
                                          "iterator", /* its hint would have to ask for a length */
                                      .instance_size = sizeof(gw_iterator),
                                      .layout = GW_L_ITERATOR,
                                      .flags = GW_TYPE_FINAL,
                                      .slots = &iterator_slots};
