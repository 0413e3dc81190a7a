#include "lang/sort.h"

#include <stdint.h>
#include <string.h>

#include "lang/frame.h"
#include "lang/number.h"
#include "lang/timsort.h"
#include "lang/type.h"

/* values: list, key, items, keys, what a comparison is worth; i: backwards; hash: the last
 * answer.
 * Note [Sorting]: the list is empty while it is being sorted, as in CPython. */
enum { LIST, KEY, ITEMS, KEYS, RESULT, N_VALUES };

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

static void exchange(gw_list *a, gw_list *b) {
    gw_value *const items = a->items;
    const size_t length = a->length, capacity = a->capacity;
    a->items = b->items;
    a->length = b->length;
    a->capacity = b->capacity;
    b->items = items;
    b->length = length;
    b->capacity = capacity;
}

static gw_timsort *sorter_of(gw_task *task) {
    return (gw_timsort *)(void *)task->text.data;
}

/* The sorter, its order and its buffer are the task's text. */
static bool begin(gw_vm *vm, gw_task *task) {
    const size_t n = list_at(task, ITEMS)->length;
    if (n > SIZE_MAX / 2 / sizeof(size_t) ||
        !gw_buffer_room(&task->text, sizeof(gw_timsort) + (n + n / 2 + 1) * sizeof(size_t))) {
        gw_raise_memory(vm);
        return false;
    }
    size_t *order = (size_t *)(void *)(task->text.data + sizeof(gw_timsort));
    gw_timsort_begin(sorter_of(task), order, order + n, n, task->i);
    return true;
}

/* Puts the items in the order found so far, along the cycles of the permutation. */
static void arrange(gw_task *task) {
    gw_timsort *s = sorter_of(task);
    gw_value *items = list_at(task, ITEMS)->items;
    gw_timsort_stop(s);
    for (size_t first = 0; first < s->n; first++) {
        const gw_value v = items[first];
        size_t to = first;
        while (s->order[to] != first) {
            const size_t from = s->order[to];
            items[to] = items[from];
            s->order[to] = to;
            to = from;
        }
        items[to] = v;
        s->order[to] = to;
    }
    for (size_t i = 0; task->i && i < s->n / 2; i++) {
        const gw_value v = items[i];
        items[i] = items[s->n - 1 - i];
        items[s->n - 1 - i] = v;
    }
}

/* Gives the items back to the list, which should have stayed empty. */
static gw_flow give_back(gw_vm *vm, gw_task *task, gw_value *out) {
    gw_list *list = list_at(task, LIST);
    const bool changed = list->length != 0;
    if (task->text.data) {
        arrange(task);
    }
    gw_list_clear(list);
    exchange(list, list_at(task, ITEMS));
    *out = gw_none();
    if (gw_is_object(vm->raised)) {
        return GW_RAISED;
    }
    return changed ? gw_raise(vm, GW_X_ValueError, "list modified during sort") : GW_RETURNED;
}

typedef enum sorting { SORTED, ASKS, PAUSES } sorting;

/* Answers what the sorter asks while that needs no Python, and not too long. */
static sorting go_on(gw_task *task) {
    gw_timsort *s = sorter_of(task);
    const gw_value *keys = list_at(task, gw_is_unset(task->values[KEYS]) ? ITEMS : KEYS)->items;
    for (int rounds = 0; rounds < 1000; rounds++) {
        bool known;
        if (!gw_timsort_next(s, task->hash)) {
            return SORTED;
        }
        task->hash = less_now(keys[s->left], keys[s->right], &known);
        if (!known) {
            return ASKS;
        }
    }
    return PAUSES;
}

static gw_flow ask(gw_vm *vm, gw_task *task, gw_value *out) {
    const gw_timsort *s = sorter_of(task);
    const gw_value *keys = list_at(task, gw_is_unset(task->values[KEYS]) ? ITEMS : KEYS)->items;
    return gw_compare(vm, GW_CMP_LT, keys[s->left], keys[s->right], out);
}

static gw_flow sort_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_list *made;
    GW_TASK_BEGIN(task)
    made = gw_list_new(vm, NULL, 0);
    if (!made) {
        return GW_RAISED;
    }
    task->values[ITEMS] = gw_object_value(made);
    exchange(made, list_at(task, LIST));
    task->catches = true;
    if (!gw_is_none(task->values[KEY]) && !gw_is_unset(task->values[KEY])) {
        made = gw_list_new(vm, NULL, 0);
        task->values[KEYS] = made ? gw_object_value(made) : gw_unset();
        for (task->j = 0; made && (size_t)task->j < list_at(task, ITEMS)->length; task->j++) {
            const gw_args args = {.values = &list_at(task, ITEMS)->items[task->j], .n = 1};
            GW_AWAIT(task, gw_call(vm, task->values[KEY], &args, &in));
            made = list_at(task, KEYS);
            if (gw_is_unset(in) || !gw_list_append_take(vm, made, in)) {
                made = NULL;
            }
        }
        if (!made) {
            return give_back(vm, task, out);
        }
    }
    if (!begin(vm, task)) {
        return give_back(vm, task, out);
    }
    while ((task->j = go_on(task)) != SORTED) {
        if (task->j == PAUSES) {
            GW_BREATHE(task);
            continue;
        }
        GW_AWAIT(task, ask(vm, task, &in));
        if (gw_is_unset(in)) {
            break;
        }
        gw_assign_take(&task->values[RESULT], in);
        GW_AWAIT(task, gw_truth(vm, task->values[RESULT], &in));
        if (gw_is_unset(in)) {
            break;
        }
        task->hash = in.b;
    }
    return give_back(vm, task, out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_list_sort(gw_vm *vm, gw_list *list, gw_value key, gw_value reverse, gw_value *out) {
    (void)out;
    bool backwards = false;
    int64_t number;
    if (reverse.tag == GW_V_BOOL) {
        backwards = reverse.b;
    } else if (!gw_is_unset(reverse)) {
        if (!gw_arg_c_int(vm, reverse, &number)) {
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
