import numbers
class A(numbers.Number): pass
class B(numbers.Real): pass
print(isinstance(1,A), isinstance(A(),numbers.Number), isinstance(1j,numbers.Complex), isinstance(1j,numbers.Real), isinstance(True,numbers.Integral), issubclass(int,numbers.Real), issubclass(float,numbers.Rational), isinstance('a',numbers.Number))
