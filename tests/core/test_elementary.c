#include "test.h"

#include <math.h>

#include "base/elementary.h"
#include "base/random.h"

static void known_values(void **state) {
    (void)state;
    double s, c;
    gw_sincos(0, &s, &c);
    assert_true(s == 0 && c == 1);
    gw_sincos(1, &s, &c);
    assert_true(s == 0.8414709848078965 && c == 0.5403023058681398);
    /* The doubles nearest to pi/2, pi, 3 pi/2 and 2 pi: what is left is the error of the double. */
    gw_sincos(1.5707963267948966, &s, &c);
    assert_true(s == 1 && c == 6.123233995736766e-17);
    gw_sincos(3.141592653589793, &s, &c);
    assert_true(s == 1.2246467991473532e-16 && c == -1);
    gw_sincos(4.71238898038469, &s, &c);
    assert_true(s == -1 && c == -1.8369701987210297e-16);
    gw_sincos(6.283185307179586, &s, &c);
    assert_true(s == -2.4492935982947064e-16 && c == 1);
    gw_sincos(1e-300, &s, &c);
    assert_true(s == 1e-300 && c == 1);
}

/* Good libraries are off by the last bit in about one of 500; never by more. */
static void close_to_the_library(void **state) {
    (void)state;
    gw_generator g;
    gw_generator_seed(&g, 2);
    int different = 0;
    for (int i = 0; i < 5000; i++) {
        const double x = 7 * gw_generator_uniform_f64(&g);
        double s, c;
        gw_sincos(x, &s, &c);
        assert_true(fabs(s - sin(x)) <= 0x1p-52 * fabs(s));
        assert_true(fabs(c - cos(x)) <= 0x1p-52 * fabs(c));
        different += s != sin(x);
    }
    assert_true(different < 500);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_values),
        cmocka_unit_test(close_to_the_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
