@rem The one command of a user: brings what is missing, then runs the program with the arguments given.
@call "%~dp0tools\environment.bat" app "" || exit /b 1
@"%PYTHON%" "%~dp0main.py" %*
