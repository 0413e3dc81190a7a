#include "lang/sort.h"

#include <string.h>

#include "lang/frame.h"
#include "lang/number.h"
#include "lang/type.h"

/* values: list, key, reverse, items, keys (one a permuted item), items' other half, keys' other
 * half. Merges runs of width, 2 width, ...: stable, every comparison a step of its own.
 * Note [Sorting]: the list is empty while it is being sorted, as in CPython. */
enum { LIST, KEY, REVERSE, ITEMS, KEYS, ITEMS_TO, KEYS_TO, RESULT, N_VALUES };

static gw_list *list_at(gw_task *task, int i) {
    return gw_as_list(task->values[i]);
}

/* Is b < a, told without running Python? */
static bool less_now(gw_value b, gw_value a, bool *known) {
    *known = true;
    if (gw_is_plain_number(a) && gw_is_plain_number(b)) {
        return gw_number_compare(GW_CMP_LT, b, a);
    }
    if (gw_is_str(a) && gw_is_str(b) && !gw_is_heap(a) && !gw_is_heap(b)) {
        const gw_str *x = gw_as_str(b), *y = gw_as_str(a);
        const size_t n = x->size < y->size ? x->size : y->size;
        const int order = memcmp(x->data, y->data, n);
        return order < 0 || (order == 0 && x->size < y->size);
    }
    *known = false;
    return false;
}

static void reverse_list(gw_list *list) {
    for (size_t i = 0; i < list->length / 2; i++) {
        const gw_value v = list->items[i];
        list->items[i] = list->items[list->length - 1 - i];
        list->items[list->length - 1 - i] = v;
    }
}

/* Where the merge is: a run [left, middle) and the run [middle, right), and how far each is
 * consumed. */
typedef struct merge {
    size_t width, left, i, j, at;
} merge;

static size_t at_most(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Moves the chosen item over. */
static void take(gw_task *task, merge *m, size_t from) {
    gw_value *items = list_at(task, ITEMS)->items, *items_to = list_at(task, ITEMS_TO)->items;
    gw_value *keys = list_at(task, KEYS)->items, *keys_to = list_at(task, KEYS_TO)->items;
    const bool keyed = list_at(task, KEYS) != list_at(task, ITEMS);
    gw_value v = items_to[m->at];
    items_to[m->at] = items[from];
    items[from] = v;
    if (keyed) {
        v = keys_to[m->at];
        keys_to[m->at] = keys[from];
        keys[from] = v;
    }
    m->at++;
}

static void exchange_halves(gw_task *task) {
    for (int k = 0; k < 2; k++) {
        const gw_value v = task->values[ITEMS + k];
        task->values[ITEMS + k] = task->values[ITEMS_TO + k];
        task->values[ITEMS_TO + k] = v;
    }
}

/* Puts the items back into the list: sorted, or as they were when a comparison raised. */
static bool give_back(gw_vm *vm, gw_task *task) {
    gw_list *list = list_at(task, LIST), *items = list_at(task, ITEMS);
    const bool changed = list->length != 0;
    gw_list_clear(list);
    const gw_list empty = *list;
    list->items = items->items;
    list->length = items->length;
    list->capacity = items->capacity;
    items->items = empty.items;
    items->length = empty.length;
    items->capacity = empty.capacity;
    if (changed && gw_is_unset(vm->raised)) {
        gw_raise(vm, GW_X_ValueError, "list modified during sort");
        return false;
    }
    return true;
}

static bool make_halves(gw_vm *vm, gw_task *task) {
    const gw_list *items = list_at(task, ITEMS);
    gw_list *other = gw_list_new(vm, items->items, items->length);
    if (!other) {
        return false;
    }
    task->values[ITEMS_TO] = gw_object_value(other);
    if (gw_is_unset(task->values[KEYS])) {
        task->values[KEYS] = gw_retain(task->values[ITEMS]);
        task->values[KEYS_TO] = gw_retain(task->values[ITEMS_TO]);
        return true;
    }
    other = gw_list_new(vm, list_at(task, KEYS)->items, items->length);
    if (!other) {
        return false;
    }
    task->values[KEYS_TO] = gw_object_value(other);
    return true;
}

static gw_flow merge_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out);

static gw_flow sort_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    gw_list *empty = gw_list_new(vm, NULL, 0);
    if (!empty) {
        return GW_RAISED;
    }
    task->values[ITEMS] = gw_object_value(empty);
    gw_list *list = list_at(task, LIST);
    const gw_list full = *list;
    list->items = empty->items;
    list->length = empty->length;
    list->capacity = empty->capacity;
    empty->items = full.items;
    empty->length = full.length;
    empty->capacity = full.capacity;
    task->catches = true;
    if (task->i) {
        reverse_list(list_at(task, ITEMS)); /* equal ones keep their order */
    }
    GW_AWAIT(task, gw_task_start(vm, merge_step, task->values, N_VALUES, NULL));
    if (!gw_is_unset(in)) {
        gw_assign_take(&task->values[ITEMS], in);
    }
    if (task->i) {
        reverse_list(list_at(task, ITEMS));
    }
    if (!give_back(vm, task) || gw_is_object(vm->raised)) {
        return GW_RAISED;
    }
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

/* i: the run's left end; j: its width; hash: progress in both runs, packed. The result is the
 * sorted list. */
static gw_flow merge_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    merge *m = (merge *)(void *)task->text.data;
    const size_t n = list_at(task, ITEMS)->length;
    bool known;
    GW_TASK_BEGIN(task)
    if (!gw_is_none(task->values[KEY]) && !gw_is_unset(task->values[KEY])) {
        gw_list *keys = gw_list_new(vm, NULL, 0);
        if (!keys) {
            return GW_RAISED;
        }
        task->values[KEYS] = gw_object_value(keys);
        for (task->i = 0; (size_t)task->i < n; task->i++) {
            const gw_args args = {.values = &list_at(task, ITEMS)->items[task->i], .n = 1};
            GW_AWAIT(task, gw_call(vm, task->values[KEY], &args, &in));
            if (!gw_list_append_take(vm, list_at(task, KEYS), in)) {
                return GW_RAISED;
            }
        }
    }
    gw_list *own = gw_list_new(vm, list_at(task, ITEMS)->items, n);
    if (!own) {
        return GW_RAISED;
    }
    gw_assign_take(&task->values[ITEMS], gw_object_value(own));
    const merge start = {.width = 1};
    if (!make_halves(vm, task) || !gw_buffer_add(&task->text, (const char *)&start, sizeof start)) {
        return gw_is_object(vm->raised) ? GW_RAISED : gw_raise_memory(vm);
    }
    m = (merge *)(void *)task->text.data;
    for (; m->width < n; m->width *= 2) {
        for (m->left = m->at = 0; m->left < n; m->left += 2 * m->width) {
            m->i = m->left;
            m->j = at_most(m->left + m->width, n);
            while (m->at < at_most(m->left + 2 * m->width, n)) {
                if (m->j < at_most(m->left + 2 * m->width, n) &&
                    m->i < at_most(m->left + m->width, n)) {
                    const gw_value *keys = list_at(task, KEYS)->items;
                    in = gw_bool(less_now(keys[m->j], keys[m->i], &known));
                    if (!known) {
                        GW_AWAIT(task, gw_compare(vm, GW_CMP_LT, list_at(task, KEYS)->items[m->j],
                                                  list_at(task, KEYS)->items[m->i], &in));
                        gw_assign_take(&task->values[RESULT], in);
                        GW_AWAIT(task, gw_truth(vm, task->values[RESULT], &in));
                    }
                    take(task, m, in.b ? m->j++ : m->i++);
                } else {
                    take(task, m, m->i < at_most(m->left + m->width, n) ? m->i++ : m->j++);
                }
            }
            GW_BREATHE(task);
        }
        exchange_halves(task);
    }
    *out = gw_retain(task->values[ITEMS]);
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_list_sort(gw_vm *vm, gw_list *list, gw_value key, gw_value reverse, gw_value *out) {
    (void)out;
    bool backwards = false;
    int64_t number;
    if (reverse.tag == GW_V_BOOL) {
        backwards = reverse.b;
    } else if (!gw_is_unset(reverse)) {
        if (!gw_arg_int(vm, reverse, &number)) {
            return GW_RAISED;
        }
        backwards = number != 0;
    }
    const gw_value values[N_VALUES] = {[LIST] = gw_object_value(list), [KEY] = key};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, sort_step, values, N_VALUES, &task);
    if (flow == GW_CALLED) {
        task->i = backwards;
    }
    return flow;
}
