/* dict and set from C: order, growth, removal, and keys that are equal across types. */
#include "lang/dict.h"
#include "lang/set.h"
#include "machine.h"

static gw_value get(gw_vm *vm, gw_dict *dict, gw_value key) {
    gw_value out = gw_unset();
    assert_int_equal(gw_dict_get(vm, dict, key, &out), GW_RETURNED);
    return out;
}

static void set(gw_vm *vm, gw_dict *dict, gw_value key, gw_value value) {
    gw_value none;
    assert_int_equal(gw_dict_operate(vm, GW_DICT_SET, dict, key, value, &none), GW_RETURNED);
}

/* Against a plain array: puts and removes ints in a fixed, unruly sequence. */
static void behaves_like_an_array(void **state) {
    (void)state;
    enum { KEYS = 300, MOVES = 20000 };
    machine m = machine_start("", NULL);
    gw_dict *dict = gw_dict_new(m.vm);
    assert_non_null(dict);
    int64_t values[KEYS];
    size_t length = 0;
    memset(values, 0xff, sizeof values); /* -1: not there */
    uint64_t random = 88172645463325252u;
    for (int64_t i = 0; i < MOVES; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        const int64_t key = (int64_t)(random % KEYS);
        if (random >> 60 < 9) {
            length += values[key] < 0;
            values[key] = i;
            set(m.vm, dict, gw_int(key), gw_int(i));
        } else {
            gw_value out;
            const gw_flow flow =
                gw_dict_operate(m.vm, GW_DICT_POP, dict, gw_int(key), gw_int(-1), &out);
            assert_int_equal(flow, GW_RETURNED);
            assert_true(out.i == values[key]);
            length -= values[key] >= 0;
            values[key] = -1;
        }
        assert_int_equal(dict->length, length);
    }
    for (int64_t key = 0; key < KEYS; key++) {
        const gw_value found = get(m.vm, dict, gw_int(key));
        assert_true(values[key] < 0 ? gw_is_unset(found) : found.i == values[key]);
    }
    gw_object_release(dict);
    machine_end(&m);
}

static void keeps_the_order_of_insertion(void **state) {
    (void)state;
    machine m = machine_start("", NULL);
    gw_dict *dict = gw_dict_new(m.vm);
    for (int64_t i = 0; i < 100; i++) {
        set(m.vm, dict, gw_int((i * 37) % 101), gw_int(i));
    }
    set(m.vm, dict, gw_int(37), gw_int(-1)); /* stays in its place */
    size_t at = 0;
    gw_value key, value;
    for (int64_t i = 0; i < 100; i++) {
        assert_true(gw_dict_next(dict, &at, &key, &value));
        assert_true(key.i == (i * 37) % 101);
        assert_true(value.i == (i == 1 ? -1 : i));
    }
    assert_false(gw_dict_next(dict, &at, &key, &value));
    gw_object_release(dict);
    machine_end(&m);
}

static void numbers_of_any_type_are_one_key(void **state) {
    (void)state;
    machine m = machine_start("", NULL);
    gw_dict *dict = gw_dict_new(m.vm);
    set(m.vm, dict, gw_int(1), gw_int(10));
    set(m.vm, dict, gw_float(1.0), gw_int(20));
    set(m.vm, dict, gw_bool(true), gw_int(30));
    set(m.vm, dict, gw_float(0.5), gw_int(40));
    set(m.vm, dict, gw_none(), gw_int(50));
    set(m.vm, dict, gw_float(9007199254740992.0), gw_int(60));
    set(m.vm, dict, gw_int(9007199254740993), gw_int(70)); /* which is no float */
    assert_int_equal(dict->length, 5);
    assert_int_equal(get(m.vm, dict, gw_int(1)).i, 30);
    assert_int_equal(get(m.vm, dict, gw_int(9007199254740992)).i, 60);
    assert_int_equal(get(m.vm, dict, gw_none()).i, 50);
    assert_true(gw_is_unset(get(m.vm, dict, gw_bool(false))));
    gw_object_release(dict);
    machine_end(&m);
}

static void unhashable_keys_raise(void **state) {
    (void)state;
    machine m = machine_start("", NULL);
    gw_dict *dict = gw_dict_new(m.vm);
    gw_list *list = gw_list_new(m.vm, NULL, 0);
    gw_value out;
    assert_int_equal(gw_dict_get(m.vm, dict, gw_object_value(list), &out), GW_RAISED);
    assert_true(gw_raised_is(m.vm, GW_X_TypeError));
    gw_release_value(gw_catch(m.vm));
    gw_object_release(list);
    gw_object_release(dict);
    machine_end(&m);
}

/* A set of ints has CPython's order, which follows from how it came about. */
static void sets_are_ordered_as_in_cpython(void **state) {
    (void)state;
    machine_prints("print({100, 50, 7, 33, 64, 8})\n"
                   "s = set()\n"
                   "for i in (100, 50, 7, 33, 64, 8):\n"
                   "    s.add(i)\n"
                   "print(s, s | {1, 2}, {1, 2} | s, s - {7}, {i * i % 31 for i in range(12)})\n"
                   "s.discard(33)\n"
                   "s.add(65)\n"
                   "print(s, set(range(30, 0, -7)), frozenset([9, 1, 17]))\n",
                   "{64, 33, 50, 100, 7, 8}\n"
                   "{64, 33, 100, 7, 8, 50} {64, 33, 50, 1, 100, 2, 7, 8} "
                   "{64, 1, 2, 33, 100, 7, 8, 50} {64, 33, 100, 8, 50} "
                   "{0, 1, 2, 4, 5, 7, 9, 16, 18, 19, 25, 28}\n"
                   "{64, 65, 100, 7, 8, 50} {2, 9, 16, 23, 30} frozenset({9, 1, 17})\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(behaves_like_an_array),
        cmocka_unit_test(keeps_the_order_of_insertion),
        cmocka_unit_test(numbers_of_any_type_are_one_key),
        cmocka_unit_test(unhashable_keys_raise),
        cmocka_unit_test(sets_are_ordered_as_in_cpython),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
